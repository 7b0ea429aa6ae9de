/** Tests of the REST resources on a real PostgreSQL and a real Kafka. */
@NullMarked
package dti.evidence.attachments.http;

import org.jspecify.annotations.NullMarked;
