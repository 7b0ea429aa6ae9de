/** Assembles and starts the parts of the service. */
@NullMarked
package dti.scoring.wiring;

import org.jspecify.annotations.NullMarked;
