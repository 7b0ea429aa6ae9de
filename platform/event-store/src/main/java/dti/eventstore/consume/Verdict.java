package dti.eventstore.consume;

import java.util.Locale;

/** What {@code es.consume} says of an event that came. */
enum Verdict {
    /** The stream's next event. */
    APPLY,
    /** Seen before. */
    DROP,
    /** Its stream is parked. */
    HOLD,
    /** Another history than the one seen. */
    FORK,
    /** An earlier version is missing. */
    HOLE;

    static Verdict of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
