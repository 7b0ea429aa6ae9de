/** Reference values of a campaign: fixed by the council or at cut-off, and recorded in every submission. */
@NullMarked
package dti.scoring.referencevalues.application;

import org.jspecify.annotations.NullMarked;
