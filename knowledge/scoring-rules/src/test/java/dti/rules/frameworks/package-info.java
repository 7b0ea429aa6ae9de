/** Reads the tables of the published documents again and compares them, row by row, with the framework files. */
@NullMarked
package dti.rules.frameworks;

import org.jspecify.annotations.NullMarked;
