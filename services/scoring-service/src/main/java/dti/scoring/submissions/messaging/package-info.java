/** The messages about submissions to other services, and the messages from evidence-service. */
@NullMarked
package dti.scoring.submissions.messaging;

import org.jspecify.annotations.NullMarked;
