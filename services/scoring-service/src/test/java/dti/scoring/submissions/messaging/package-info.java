/** What other services are told of a submission. */
@NullMarked
package dti.scoring.submissions.messaging;

import org.jspecify.annotations.NullMarked;
