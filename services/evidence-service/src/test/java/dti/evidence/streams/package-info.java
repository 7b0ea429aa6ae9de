/** The other services as this one sees them: their own logs, carried by real relays over a real Kafka. */
@NullMarked
package dti.evidence.streams;

import org.jspecify.annotations.NullMarked;
