/** Consumes the answers of scoring-service from Kafka. */
@NullMarked
package dti.evidence.attachments.messaging;

import org.jspecify.annotations.NullMarked;
