/** Where the parts are put together and started. */
@NullMarked
package dti.scoring.wiring;

import org.jspecify.annotations.NullMarked;
