/** A TCP proxy that harms connections as networks do, at random times or in chosen moments. */
@NullMarked
package dti.e2e.proxy;

import org.jspecify.annotations.NullMarked;
