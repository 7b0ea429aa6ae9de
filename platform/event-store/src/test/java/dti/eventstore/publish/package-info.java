/** The relay against a real broker: in order, at least once, by one at a time. */
@NullMarked
package dti.eventstore.publish;

import org.jspecify.annotations.NullMarked;
