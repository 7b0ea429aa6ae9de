/** End-to-end tests: the four packaged services on a real stack, used by clients and harmed by faults. */
@NullMarked
package dti.e2e;

import org.jspecify.annotations.NullMarked;
