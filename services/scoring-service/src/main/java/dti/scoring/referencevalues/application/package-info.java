/**
 * Reference values of a campaign: fixed by the council or when self-assessment closes, and recorded in every
 * submission.
 */
@NullMarked
package dti.scoring.referencevalues.application;

import org.jspecify.annotations.NullMarked;
