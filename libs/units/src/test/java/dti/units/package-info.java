/** Tests of names and lines of units. */
@NullMarked
package dti.units;

import org.jspecify.annotations.NullMarked;
