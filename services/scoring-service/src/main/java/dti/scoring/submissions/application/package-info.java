/** Use cases of submissions: who may, read the stream, decide, append. */
@NullMarked
package dti.scoring.submissions.application;

import org.jspecify.annotations.NullMarked;
