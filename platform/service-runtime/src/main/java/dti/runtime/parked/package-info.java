/** Streams that stand still because of an event that could not be applied, for a person to look at and to settle. */
@NullMarked
package dti.runtime.parked;

import org.jspecify.annotations.NullMarked;
