/** Tests of the tree that follows from the codes of a table. */
@NullMarked
package dti.framework.sheets.domain;

import org.jspecify.annotations.NullMarked;
