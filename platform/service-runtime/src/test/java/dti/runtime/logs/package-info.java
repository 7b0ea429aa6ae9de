/** Tests of how events are carried. */
@NullMarked
package dti.runtime.logs;

import org.jspecify.annotations.NullMarked;
