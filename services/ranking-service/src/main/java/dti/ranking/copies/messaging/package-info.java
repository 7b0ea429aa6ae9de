/** Consumes the events of framework-service that feed the local copies. */
@NullMarked
package dti.ranking.copies.messaging;

import org.jspecify.annotations.NullMarked;
