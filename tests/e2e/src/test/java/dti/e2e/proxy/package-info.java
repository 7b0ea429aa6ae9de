/** A TCP proxy that does to connections what networks do, at random times or in chosen moments. */
@NullMarked
package dti.e2e.proxy;

import org.jspecify.annotations.NullMarked;
