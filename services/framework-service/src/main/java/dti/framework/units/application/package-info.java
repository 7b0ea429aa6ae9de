/** Registering, changing and finding units. */
@NullMarked
package dti.framework.units.application;

import org.jspecify.annotations.NullMarked;
