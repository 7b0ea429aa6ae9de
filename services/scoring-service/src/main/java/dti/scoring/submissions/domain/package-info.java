/** What may happen to a submission, and what it is then. Pure. */
@NullMarked
package dti.scoring.submissions.domain;

import org.jspecify.annotations.NullMarked;
