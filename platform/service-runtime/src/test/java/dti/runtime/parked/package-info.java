/** Tests of decisions about parked streams, on a real database. */
@NullMarked
package dti.runtime.parked;

import org.jspecify.annotations.NullMarked;
