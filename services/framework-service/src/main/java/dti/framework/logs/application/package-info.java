/** The logs of this service, and the contracts their events hold. */
@NullMarked
package dti.framework.logs.application;

import org.jspecify.annotations.NullMarked;
