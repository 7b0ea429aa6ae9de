/** Tests of what stands before every resource. */
@NullMarked
package dti.problem.edge;

import org.jspecify.annotations.NullMarked;
