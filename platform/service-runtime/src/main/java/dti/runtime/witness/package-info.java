/** Every service is a witness: it keeps signed checkpoints of other services' logs, compares, and says what differs. */
@NullMarked
package dti.runtime.witness;

import org.jspecify.annotations.NullMarked;
