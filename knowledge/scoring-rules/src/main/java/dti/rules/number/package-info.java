/** Exact numbers: rationals for computing, points with at most two decimals for results; never a double. */
@NullMarked
package dti.rules.number;

import org.jspecify.annotations.NullMarked;
