package dti.ranking.leaderboards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares rankings of random campaigns with a naive definition: a unit's rank is one more than the number of better
 * units.
 */
class RankingReferenceTest {

    private static final int CAMPAIGNS = 300;
    private static final int UNITS_MAX = 25;

    static LongStream seeds() {
        return LongStream.range(0, CAMPAIGNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ranks_are_those_of_a_naive_reading(long seed) {
        Random random = new Random(seed);
        Map<String, RankingEntry> standings = campaign(random);

        for (Basis basis : Basis.values()) {
            for (Policy policy : Policy.values()) {
                Ranking ranking = Ranking.of(standings, new Measure(basis, policy, false));

                standings.forEach(
                        (unit, standing) -> assertThat(ranking.rankOf(unit).orElse(null))
                                .as("%s by %s on %s", unit, policy, basis)
                                .isEqualTo(naiveRank(standing, standings, basis, policy)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_in_which_units_are_given_does_not_matter(long seed) {
        Random random = new Random(seed);
        Map<String, RankingEntry> standings = campaign(random);
        List<String> units = new ArrayList<>(standings.keySet());
        Collections.shuffle(units, random);
        Map<String, RankingEntry> shuffled = new LinkedHashMap<>();
        units.forEach(unit -> shuffled.put(unit, standings.getOrDefault(unit, RankingEntry.ofOne(NodePoints.NONE))));

        Measure measure = new Measure(Basis.ACHIEVED, Policy.MEAN_OF_PILLARS_NORMALISED, false);

        assertThat(Ranking.of(shuffled, measure).places())
                .isEqualTo(Ranking.of(standings, measure).places());
    }

    /** Few different points and maxima, so that ties are frequent; quarters, so that decimals matter. */
    private static Map<String, RankingEntry> campaign(Random random) {
        int pillars = 1 + random.nextInt(3);
        Map<String, RankingEntry> standings = new HashMap<>();
        int units = 1 + random.nextInt(UNITS_MAX);
        for (int i = 0; i < units; i++) {
            List<NodePoints> nodes =
                    IntStream.range(0, pillars).mapToObj(pillar -> node(random)).toList();
            standings.put("u" + i, new RankingEntry(sum(nodes), nodes, List.of(), BigDecimal.ZERO));
        }
        return standings;
    }

    private static NodePoints node(Random random) {
        int max = random.nextInt(4) * 3;
        return new NodePoints(
                random.nextInt(5) == 0 ? null : quarters(random, max),
                random.nextInt(3) == 0 ? null : quarters(random, max),
                quarters(random, max),
                BigDecimal.valueOf(max));
    }

    private static BigDecimal quarters(Random random, int max) {
        return BigDecimal.valueOf(random.nextInt(max + 1)).multiply(new BigDecimal("0.25"));
    }

    private static NodePoints sum(List<NodePoints> nodes) {
        BigDecimal self = null;
        BigDecimal council = null;
        BigDecimal achieved = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        for (NodePoints node : nodes) {
            self = plus(self, node.self());
            council = plus(council, node.council());
            achieved = plus(achieved, node.achieved());
            max = max.add(node.applicableMax());
        }
        return new NodePoints(self, council, achieved, max);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        if (sum == null || more == null) {
            return sum == null ? more : sum;
        }
        return sum.add(more);
    }

    private static @Nullable Integer naiveRank(
            RankingEntry own, Map<String, RankingEntry> all, Basis basis, Policy policy) {
        if (figure(own, basis, policy) == null) {
            return null;
        }
        return 1
                + (int) all.values().stream()
                        .filter(other -> isBetter(figure(other, basis, policy), figure(own, basis, policy)))
                        .count();
    }

    /** A numerator and a denominator. Fractions are compared by cross-multiplication. */
    private record Fraction(BigInteger up, BigInteger down) {}

    private static boolean isBetter(@Nullable Fraction a, @Nullable Fraction b) {
        return a != null && b != null && a.up().multiply(b.down()).compareTo(b.up().multiply(a.down())) > 0;
    }

    private static @Nullable Fraction figure(RankingEntry standing, Basis basis, Policy policy) {
        NodePoints whole = standing.whole();
        Long points = hundredths(whole, basis);
        if (points == null || whole.applicableMax().signum() == 0) {
            return null;
        }
        long max = whole.applicableMax().longValueExact();
        return switch (policy) {
            case TOTAL, MEAN_OF_PILLARS_RAW -> new Fraction(BigInteger.valueOf(points), BigInteger.ONE);
            case PERCENT_OF_APPLICABLE -> new Fraction(BigInteger.valueOf(points), BigInteger.valueOf(max));
            case MEAN_OF_PILLARS_NORMALISED -> normalised(standing.pillars(), basis);
        };
    }

    /** Uses the denominator 18, which every maximum of this test divides. */
    private static Fraction normalised(List<NodePoints> pillars, Basis basis) {
        long sum = 0;
        int applying = 0;
        for (NodePoints pillar : pillars) {
            long max = pillar.applicableMax().longValueExact();
            if (max > 0) {
                Long points = hundredths(pillar, basis);
                sum += points == null ? 0 : points * (18 / max);
                applying++;
            }
        }
        return new Fraction(BigInteger.valueOf(sum), BigInteger.valueOf(Math.max(1, applying)));
    }

    private static @Nullable Long hundredths(NodePoints node, Basis basis) {
        BigDecimal points = switch (basis) {
            case ACHIEVED -> node.achieved() == null ? BigDecimal.ZERO : node.achieved();
            case SELF -> node.self() == null ? BigDecimal.ZERO : node.self();
            case COUNCIL -> node.council();
        };
        return points == null ? null : points.movePointRight(2).longValueExact();
    }
}
