package dti.bench;

import java.time.Duration;

/** One side of a comparison. */
@FunctionalInterface
interface Contender {

    /** Works for about so long, and says how many events it got through each second. */
    double perSecond(Duration duration) throws Exception;
}
