/** A witness on a real database. */
@NullMarked
package dti.witness;

import org.jspecify.annotations.NullMarked;
