/** Exact numbers: rationals inside, points with at most two decimals outside; never a double. */
@NullMarked
package dti.rules.number;

import org.jspecify.annotations.NullMarked;
