/** The answers of scoring-service, as they come over Kafka. */
@NullMarked
package dti.evidence.attachments.messaging;

import org.jspecify.annotations.NullMarked;
