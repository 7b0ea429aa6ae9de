/** The relays that carry the logs of this service to Kafka, and the consumers of what others carry there. */
@NullMarked
package dti.framework.publishing.messaging;

import org.jspecify.annotations.NullMarked;
