/** Tests of plans over REST, on a real PostgreSQL and a real Kafka. */
@NullMarked
package dti.framework.plans.http;

import org.jspecify.annotations.NullMarked;
