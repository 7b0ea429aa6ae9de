/** Evidence that evidence-service tells of: taken into submissions, once these are open. */
@NullMarked
package dti.scoring.evidence.application;

import org.jspecify.annotations.NullMarked;
