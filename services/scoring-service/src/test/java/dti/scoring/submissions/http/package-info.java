/** The API over a real database and a real broker. */
@NullMarked
package dti.scoring.submissions.http;

import org.jspecify.annotations.NullMarked;
