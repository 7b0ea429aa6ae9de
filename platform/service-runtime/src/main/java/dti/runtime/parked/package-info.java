/** Streams parked at an event that could not be applied, and the decisions of administrators about them. */
@NullMarked
package dti.runtime.parked;

import org.jspecify.annotations.NullMarked;
