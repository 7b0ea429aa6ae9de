/** The relays that carry the logs of this service to Kafka. */
@NullMarked
package dti.framework.publishing.messaging;

import org.jspecify.annotations.NullMarked;
