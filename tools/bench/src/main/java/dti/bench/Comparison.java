package dti.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures two contenders in turn within one run, so that a slow minute of the machine affects both.
 *
 * @param wanted the ratio of the medians to reach
 */
record Comparison(String name, Contender ours, Contender yardstick, double wanted) {

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(2);

    /** A new JVM compiles its code for some ten seconds. */
    private static final int WARM_UP_ROUNDS_MAX = 12;

    private static final double STILL_GETTING_FASTER = 1.02;

    Result run() throws Exception {
        warmUp(yardstick);
        warmUp(ours);
        List<Double> oursPerSecond = new ArrayList<>();
        List<Double> yardstickPerSecond = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            yardstickPerSecond.add(yardstick.perSecond(ROUND));
            oursPerSecond.add(ours.perSecond(ROUND));
        }
        return new Result(name, median(oursPerSecond), median(yardstickPerSecond), wanted);
    }

    /** Runs until two rounds in a row are less than 2 % faster than the best before. */
    private static void warmUp(Contender contender) throws Exception {
        double best = 0;
        int standing = 0;
        for (int round = 0; round < WARM_UP_ROUNDS_MAX && standing < 2; round++) {
            double now = contender.perSecond(ROUND);
            standing = now > best * STILL_GETTING_FASTER ? 0 : standing + 1;
            best = Math.max(best, now);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Events per second, as medians over the rounds. */
    record Result(String name, double ours, double yardstick, double wanted) {

        double ratio() {
            return ours / yardstick;
        }

        boolean reached() {
            return ratio() >= wanted;
        }
    }
}
