package dti.eventstore.consume;

import java.util.Locale;

/** The result of {@code es.consume} for a received event. */
enum Verdict {
    /** The event is the stream's next one. */
    APPLY,
    /** The event was seen before. */
    DROP,
    /** The event's stream is parked. */
    HOLD,
    /** The event contradicts the history seen before. */
    FORK,
    /** An earlier version is missing. */
    HOLE;

    static Verdict of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
