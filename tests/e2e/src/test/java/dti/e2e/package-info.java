/** The four packaged services on a real stack, used as any client would use them, and killed as no client should. */
@NullMarked
package dti.e2e;

import org.jspecify.annotations.NullMarked;
