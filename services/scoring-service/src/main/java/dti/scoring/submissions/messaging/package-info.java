/** What other services hear of submissions, and what evidence-service tells them. */
@NullMarked
package dti.scoring.submissions.messaging;

import org.jspecify.annotations.NullMarked;
