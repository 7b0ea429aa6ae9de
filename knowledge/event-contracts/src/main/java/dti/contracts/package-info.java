/**
 * The events between services over Kafka, without logic. A published field never changes its meaning: add a field, or
 * make version 2.
 */
@NullMarked
package dti.contracts;

import org.jspecify.annotations.NullMarked;
