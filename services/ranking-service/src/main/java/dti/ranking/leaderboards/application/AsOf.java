package dti.ranking.leaderboards.application;

import java.time.Instant;

/** A moment of the past that somebody asks about. */
public sealed interface AsOf {

    /** By the clock of whoever recorded things. */
    record Time(Instant at) implements AsOf {}

    /** Right after the event at this position of the log submissions. */
    record Position(long position) implements AsOf {}
}
