package dti.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two contenders taking turns in one run, so that a slow minute of the machine hits both.
 *
 * @param wanted the ratio it must reach
 */
record Comparison(String name, Contender ours, Contender yardstick, double wanted) {

    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    Result run(Between between) throws Exception {
        var _ = yardstick.perSecond(WARM_UP.dividedBy(2));
        var _ = ours.perSecond(WARM_UP);
        List<Double> oursPerSecond = new ArrayList<>();
        List<Double> yardstickPerSecond = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            between.settle();
            yardstickPerSecond.add(yardstick.perSecond(ROUND));
            between.settle();
            oursPerSecond.add(ours.perSecond(ROUND));
        }
        return new Result(name, median(oursPerSecond), median(yardstickPerSecond), wanted);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** What happens between two turns. */
    @FunctionalInterface
    interface Between {
        void settle() throws Exception;
    }

    /** Medians over the rounds. */
    record Result(String name, double ours, double yardstick, double wanted) {

        double ratio() {
            return ours / yardstick;
        }

        boolean reached() {
            return ratio() >= wanted;
        }
    }
}
