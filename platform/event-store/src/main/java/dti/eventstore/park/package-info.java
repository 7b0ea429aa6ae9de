/** Streams that stand still for one reader of a log or a topic, while the others flow on. */
@NullMarked
package dti.eventstore.park;

import org.jspecify.annotations.NullMarked;
