/** How a service starts: its order, its keys, its log, and waiting for a database. */
@NullMarked
package dti.runtime.start;

import org.jspecify.annotations.NullMarked;
