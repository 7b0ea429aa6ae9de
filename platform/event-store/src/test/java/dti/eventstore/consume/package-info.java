/** Consumers against a real broker: loss, duplicates, reordering and poison change no total twice. */
@NullMarked
package dti.eventstore.consume;

import org.jspecify.annotations.NullMarked;
