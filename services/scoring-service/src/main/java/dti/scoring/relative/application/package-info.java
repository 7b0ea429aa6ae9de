/** Reference values of a campaign: fixed by the council or at cut-off, and recorded in every submission. */
@NullMarked
package dti.scoring.relative.application;

import org.jspecify.annotations.NullMarked;
