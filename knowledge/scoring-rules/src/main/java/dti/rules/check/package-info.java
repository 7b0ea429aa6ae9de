/** The checks a rule must pass before it is stored. */
@NullMarked
package dti.rules.check;

import org.jspecify.annotations.NullMarked;
