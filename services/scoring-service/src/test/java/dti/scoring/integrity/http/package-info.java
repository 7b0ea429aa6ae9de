/** Verifications, checkpoints, proofs and exports over REST, on real servers. */
@NullMarked
package dti.scoring.integrity.http;

import org.jspecify.annotations.NullMarked;
