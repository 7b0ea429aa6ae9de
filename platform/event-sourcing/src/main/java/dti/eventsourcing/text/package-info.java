/** Rules for texts, numbers and times, checked once, where they enter. Depends on the JDK only. */
@NullMarked
package dti.eventsourcing.text;

import org.jspecify.annotations.NullMarked;
