/** Tampering, and that it is found. */
@NullMarked
package dti.eventstore.integrity;

import org.jspecify.annotations.NullMarked;
