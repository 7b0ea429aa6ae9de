/** A framework laid out as the table the documents print: its columns, its cells, and what follows from the codes. */
@NullMarked
package dti.framework.sheets.domain;

import org.jspecify.annotations.NullMarked;
