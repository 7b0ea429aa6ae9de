package dti.bench;

import java.time.Duration;

/** One side of a comparison. */
@FunctionalInterface
interface Contender {

    /** Works for about this duration, and returns the events processed per second. */
    double perSecond(Duration duration) throws Exception;
}
