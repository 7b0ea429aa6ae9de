/** What a rule makes of the values entered: points, not applicable, missing or invalid, with every step taken. */
@NullMarked
package dti.rules.evaluate;

import org.jspecify.annotations.NullMarked;
