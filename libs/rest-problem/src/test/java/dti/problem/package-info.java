/** Tests of the problem catalogue. */
@NullMarked
package dti.problem;

import org.jspecify.annotations.NullMarked;
