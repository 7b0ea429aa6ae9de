/** Tests of a witness on a real database. */
@NullMarked
package dti.runtime.witness;

import org.jspecify.annotations.NullMarked;
