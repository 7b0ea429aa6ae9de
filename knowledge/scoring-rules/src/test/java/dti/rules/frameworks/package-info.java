/** Compares the tables of the published documents with the framework files, row by row. */
@NullMarked
package dti.rules.frameworks;

import org.jspecify.annotations.NullMarked;
