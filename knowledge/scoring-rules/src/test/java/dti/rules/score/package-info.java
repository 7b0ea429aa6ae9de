/** Tests of totals. */
@NullMarked
package dti.rules.score;

import org.jspecify.annotations.NullMarked;
