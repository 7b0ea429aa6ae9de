/** Keeps the Merkle tree over the log of submissions, signs it, and verifies the log against the signatures. */
@NullMarked
package dti.scoring.integrity.application;

import org.jspecify.annotations.NullMarked;
