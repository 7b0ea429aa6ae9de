/** Background work on many independent items. */
@NullMarked
package dti.runtime.work;

import org.jspecify.annotations.NullMarked;
