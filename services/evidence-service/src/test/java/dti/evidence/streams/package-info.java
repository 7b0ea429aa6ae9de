/** The other services as this one knows them: logs of their own, carried by real relays over a real Kafka. */
@NullMarked
package dti.evidence.streams;

import org.jspecify.annotations.NullMarked;
