/** Real PostgreSQL and Kafka, the four services and a token issuer as processes of one machine. */
@NullMarked
package dti.localstack;

import org.jspecify.annotations.NullMarked;
