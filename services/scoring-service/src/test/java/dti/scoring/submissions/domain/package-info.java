/** Tests of the rules of a submission. */
@NullMarked
package dti.scoring.submissions.domain;

import org.jspecify.annotations.NullMarked;
