/** Tests of background work. */
@NullMarked
package dti.runtime.work;

import org.jspecify.annotations.NullMarked;
