/** What carries events, over a real database and a real broker. */
@NullMarked
package dti.wiring;

import org.jspecify.annotations.NullMarked;
