/** Carries events into and out of a service: its logs, their relays, and the consumers of other services' topics. */
@NullMarked
package dti.runtime.logs;

import org.jspecify.annotations.NullMarked;
