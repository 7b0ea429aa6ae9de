/** Proving what a log holds: Merkle trees (RFC 6962), inclusion and consistency, signed checkpoints (C2SP). Pure. */
@NullMarked
package dti.transparency;

import org.jspecify.annotations.NullMarked;
