/** Finding what was changed, removed or reordered in a log, without trusting the database that holds it. */
@NullMarked
package dti.eventstore.integrity;

import org.jspecify.annotations.NullMarked;
