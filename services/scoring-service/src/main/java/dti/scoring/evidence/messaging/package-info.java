/** What evidence-service tells of submissions. */
@NullMarked
package dti.scoring.evidence.messaging;

import org.jspecify.annotations.NullMarked;
