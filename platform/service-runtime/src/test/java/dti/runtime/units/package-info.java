/** Tests of unit identifiers and lineages. */
@NullMarked
package dti.runtime.units;

import org.jspecify.annotations.NullMarked;
