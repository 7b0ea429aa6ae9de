/** Tests of the checks before every resource. */
@NullMarked
package dti.runtime.edge;

import org.jspecify.annotations.NullMarked;
