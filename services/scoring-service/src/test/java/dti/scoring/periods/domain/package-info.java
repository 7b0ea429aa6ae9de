/** Tests of months and years. */
@NullMarked
package dti.scoring.periods.domain;

import org.jspecify.annotations.NullMarked;
