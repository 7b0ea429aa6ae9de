/** Tests of the recorded events of units. */
@NullMarked
package dti.framework.units.application;

import org.jspecify.annotations.NullMarked;
