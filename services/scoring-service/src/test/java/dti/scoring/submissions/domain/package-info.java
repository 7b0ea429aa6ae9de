/** Tests of what may happen to a submission. */
@NullMarked
package dti.scoring.submissions.domain;

import org.jspecify.annotations.NullMarked;
