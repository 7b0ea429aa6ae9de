/**
 * The table form of a framework, as the documents print it: its columns, its cells, and the tree that follows from the
 * codes.
 */
@NullMarked
package dti.framework.sheets.domain;

import org.jspecify.annotations.NullMarked;
