/** What text and numbers may hold, checked once, where they enter. Pure. */
@NullMarked
package dti.eventsourcing.text;

import org.jspecify.annotations.NullMarked;
