/** Finds changed, removed or reordered events of a log without trusting its database. */
@NullMarked
package dti.eventstore.integrity;

import org.jspecify.annotations.NullMarked;
