/** Tests of the start of a service. */
@NullMarked
package dti.runtime.start;

import org.jspecify.annotations.NullMarked;
