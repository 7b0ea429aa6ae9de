/** The two logs of this service: submissions, which is the truth, and scores, which follow from it. */
@NullMarked
package dti.scoring.logs;

import org.jspecify.annotations.NullMarked;
