package dti.ranking.leaderboards.domain;

import dti.rules.number.Rational;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The median and the mean of exact figures. */
public final class MiddleValues {

    private static final Rational HALF = Rational.of(1, 2);

    private MiddleValues() {}

    /** The middle figure, or the mean of the two middle ones; empty where there are no figures. */
    public static Optional<Rational> median(Collection<Rational> figures) {
        List<Rational> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : sorted.get(middle - 1).plus(sorted.get(middle)).times(HALF));
    }

    /** The mean; empty where there are no figures. */
    public static Optional<Rational> mean(Collection<Rational> figures) {
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        figures.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(figures.size())));
    }
}
