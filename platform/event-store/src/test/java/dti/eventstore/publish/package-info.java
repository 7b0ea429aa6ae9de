/** The relay with a real broker: in order, at least once, one active relay at a time. */
@NullMarked
package dti.eventstore.publish;

import org.jspecify.annotations.NullMarked;
