/**
 * Consumers of other services' events: effect and offset in one transaction, in order per stream, each event exactly
 * once.
 */
@NullMarked
package dti.eventstore.consume;

import org.jspecify.annotations.NullMarked;
