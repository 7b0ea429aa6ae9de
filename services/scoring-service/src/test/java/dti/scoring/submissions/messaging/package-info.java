/** Tests of the messages about submissions to other services. */
@NullMarked
package dti.scoring.submissions.messaging;

import org.jspecify.annotations.NullMarked;
