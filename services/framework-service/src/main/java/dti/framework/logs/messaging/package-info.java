/** The logs of this service as topics. */
@NullMarked
package dti.framework.logs.messaging;

import org.jspecify.annotations.NullMarked;
