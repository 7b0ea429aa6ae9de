/** Verifications, checkpoints and proofs over REST. */
@NullMarked
package dti.scoring.integrity.http;

import org.jspecify.annotations.NullMarked;
