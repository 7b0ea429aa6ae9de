/**
 * Proofs of a log's content: Merkle trees (RFC 6962), inclusion and consistency, signed checkpoints (C2SP). Does no
 * I/O.
 */
@NullMarked
package dti.transparency;

import org.jspecify.annotations.NullMarked;
