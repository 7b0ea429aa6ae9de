/** The wiring to the log and to Kafka: made and started with the service, asked how far the local copies are. */
@NullMarked
package dti.evidence.streams;

import org.jspecify.annotations.NullMarked;
