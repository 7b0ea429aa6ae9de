/** The event log: append, read, publish to Kafka, project, consume. The public API of the store is in this package. */
@NullMarked
package dti.eventstore;

import org.jspecify.annotations.NullMarked;
