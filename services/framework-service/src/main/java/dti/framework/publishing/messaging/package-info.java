/** What the logs of this service are to others. */
@NullMarked
package dti.framework.publishing.messaging;

import org.jspecify.annotations.NullMarked;
