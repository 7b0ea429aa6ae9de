/** Where the parts are put together and started. */
@NullMarked
package dti.ranking.wiring;

import org.jspecify.annotations.NullMarked;
