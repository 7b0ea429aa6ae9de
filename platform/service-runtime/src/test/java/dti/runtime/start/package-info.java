/** Tests of starting. */
@NullMarked
package dti.runtime.start;

import org.jspecify.annotations.NullMarked;
