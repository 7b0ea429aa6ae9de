/**
 * Totals up the tree: computes score, applicable maximum and percentage of every node from the values of the leaves.
 */
@NullMarked
package dti.rules.score;

import org.jspecify.annotations.NullMarked;
