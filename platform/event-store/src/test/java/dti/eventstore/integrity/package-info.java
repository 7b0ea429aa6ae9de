/** Tests that tampering is found. */
@NullMarked
package dti.eventstore.integrity;

import org.jspecify.annotations.NullMarked;
