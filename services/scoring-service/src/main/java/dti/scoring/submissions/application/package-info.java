/** Use cases of submissions: check access, read the stream, decide, append. */
@NullMarked
package dti.scoring.submissions.application;

import org.jspecify.annotations.NullMarked;
