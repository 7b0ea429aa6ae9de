/** Consumes the events of framework-service that feed the local copies. */
@NullMarked
package dti.evidence.copies.messaging;

import org.jspecify.annotations.NullMarked;
