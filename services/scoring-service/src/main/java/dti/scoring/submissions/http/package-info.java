/** Submissions over REST: requests become commands, outcomes become answers. */
@NullMarked
package dti.scoring.submissions.http;

import org.jspecify.annotations.NullMarked;
