/** Months and years over REST. */
@NullMarked
package dti.scoring.periods.http;

import org.jspecify.annotations.NullMarked;
