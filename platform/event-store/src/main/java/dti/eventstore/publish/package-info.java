/** Publishes a log to Kafka: the log is its own outbox, and the relay reads it. */
@NullMarked
package dti.eventstore.publish;

import org.jspecify.annotations.NullMarked;
