/** Health checks of events, read models and disks, measured independently of the components that do the work. */
@NullMarked
package dti.runtime.health;

import org.jspecify.annotations.NullMarked;
