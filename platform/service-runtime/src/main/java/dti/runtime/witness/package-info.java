/**
 * Every service is a witness: it keeps signed checkpoints of other services' logs, compares new ones with them, and
 * reports contradictions.
 */
@NullMarked
package dti.runtime.witness;

import org.jspecify.annotations.NullMarked;
