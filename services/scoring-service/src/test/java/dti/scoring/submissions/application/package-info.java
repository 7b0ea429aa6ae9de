/** Tests of how events are stored. */
@NullMarked
package dti.scoring.submissions.application;

import org.jspecify.annotations.NullMarked;
