/** Publishing a log to Kafka: the log is its own outbox, and the relay carries it. */
@NullMarked
package dti.eventstore.publish;

import org.jspecify.annotations.NullMarked;
