/** Consumers with a real broker: loss, duplicates, reordering and poison have no effect twice. */
@NullMarked
package dti.eventstore.consume;

import org.jspecify.annotations.NullMarked;
