/** Tests of months and years. */
@NullMarked
package dti.scoring.periods.http;

import org.jspecify.annotations.NullMarked;
