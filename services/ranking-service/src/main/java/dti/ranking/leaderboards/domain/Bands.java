package dti.ranking.leaderboards.domain;

import dti.rules.number.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Classes of results: a unit is in the highest one whose threshold it reaches. */
public final class Bands {

    private final List<Band> highestFirst;

    public Bands(List<Band> bands) {
        this.highestFirst = bands.stream()
                .sorted(Comparator.comparing(Band::atLeast).reversed())
                .toList();
    }

    /** The class of a result; empty below the lowest threshold. */
    public Optional<String> of(Rational fraction) {
        return highestFirst.stream()
                .filter(band -> fraction.compareTo(band.atLeast()) >= 0)
                .map(Band::name)
                .findFirst();
    }

    /**
     * A class of results.
     *
     * @param atLeast a fraction of the applicable maximum
     */
    public record Band(String name, Rational atLeast) {}
}
