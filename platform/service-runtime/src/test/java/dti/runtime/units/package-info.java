/** Tests of names and lines of units. */
@NullMarked
package dti.runtime.units;

import org.jspecify.annotations.NullMarked;
