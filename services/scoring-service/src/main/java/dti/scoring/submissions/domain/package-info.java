/** The rules and the state of a submission. Pure. */
@NullMarked
package dti.scoring.submissions.domain;

import org.jspecify.annotations.NullMarked;
