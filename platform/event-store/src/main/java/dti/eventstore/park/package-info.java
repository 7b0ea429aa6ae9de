/** Streams that are parked for one reader of a log or a topic while the others continue. */
@NullMarked
package dti.eventstore.park;

import org.jspecify.annotations.NullMarked;
