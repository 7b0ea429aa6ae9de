/** Lists, histories and the stream of events over REST. */
@NullMarked
package dti.scoring.scores.http;

import org.jspecify.annotations.NullMarked;
