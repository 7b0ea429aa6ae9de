/** The messages of evidence-service about submissions. */
@NullMarked
package dti.scoring.evidence.messaging;

import org.jspecify.annotations.NullMarked;
