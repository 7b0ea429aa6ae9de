/** Tests of the rules for texts, numbers and times. */
@NullMarked
package dti.eventsourcing.text;

import org.jspecify.annotations.NullMarked;
