/** The periods that campaigns evaluate, in the order of time. */
@NullMarked
package dti.scoring.periods.domain;

import org.jspecify.annotations.NullMarked;
