/** Background work of many items, none of which waits for another. */
@NullMarked
package dti.runtime.work;

import org.jspecify.annotations.NullMarked;
