/** The relays that carry the three logs of this service to Kafka. */
@NullMarked
package dti.framework.publishing.messaging;

import org.jspecify.annotations.NullMarked;
