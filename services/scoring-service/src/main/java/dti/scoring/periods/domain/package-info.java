/** What a campaign evaluates, in the order of time. */
@NullMarked
package dti.scoring.periods.domain;

import org.jspecify.annotations.NullMarked;
