/** Evaluates rules on entered values: points, not applicable, missing or invalid, with every step. */
@NullMarked
package dti.rules.evaluate;

import org.jspecify.annotations.NullMarked;
