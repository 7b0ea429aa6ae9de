/** Tests of the texts of problems. */
@NullMarked
package dti.runtime.problem;

import org.jspecify.annotations.NullMarked;
