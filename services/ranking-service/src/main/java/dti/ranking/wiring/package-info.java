/** Connects the parts of the service and starts them. */
@NullMarked
package dti.ranking.wiring;

import org.jspecify.annotations.NullMarked;
