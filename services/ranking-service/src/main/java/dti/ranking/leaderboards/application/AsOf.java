package dti.ranking.leaderboards.application;

import java.time.Instant;

/** A requested moment of the past. */
public sealed interface AsOf {

    /** A time by the clock of the service that recorded the events. */
    record Time(Instant at) implements AsOf {}

    /** The moment right after the event at this position of the log submissions. */
    record Position(long position) implements AsOf {}
}
