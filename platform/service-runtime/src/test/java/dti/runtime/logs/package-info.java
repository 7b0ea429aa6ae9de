/** Tests of the transport of events. */
@NullMarked
package dti.runtime.logs;

import org.jspecify.annotations.NullMarked;
