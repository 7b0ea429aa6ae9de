/**
 * Resolves units by any identifier, and finds their predecessors and successors, in a service's own copy of the units.
 */
@NullMarked
package dti.runtime.units;

import org.jspecify.annotations.NullMarked;
