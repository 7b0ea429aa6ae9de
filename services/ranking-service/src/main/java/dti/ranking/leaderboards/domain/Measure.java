package dti.ranking.leaderboards.domain;

import dti.rules.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Computes the exact figure that compares units.
 *
 * @param bonusInRank whether bonus points count; they are part of the achieved points, never of self or council points
 */
public record Measure(Basis basis, Policy policy, boolean bonusInRank) {

    /** The figure of a unit; empty where it cannot be ranked: nothing applies, or nothing is decided. */
    public Optional<Rational> of(RankingEntry standing) {
        return standing.whole().points(basis).map(points -> switch (policy) {
            case TOTAL -> Rational.of(points).plus(bonus(standing));
            case PERCENT_OF_APPLICABLE -> ofMaximum(Rational.of(points).plus(bonus(standing)), standing);
            case MEAN_OF_PILLARS_RAW -> raw(standing.pillars()).plus(share(bonus(standing), standing));
            case MEAN_OF_PILLARS_NORMALISED ->
                normalised(standing.pillars()).plus(ofMaximum(bonus(standing), standing));
        });
    }

    /** The figure of a tie-breaker: its points where the policy compares points, else the fraction of its maximum. */
    Rational ofTieBreaker(NodePoints node) {
        return switch (policy) {
            case TOTAL, MEAN_OF_PILLARS_RAW -> node.exact(basis);
            case PERCENT_OF_APPLICABLE, MEAN_OF_PILLARS_NORMALISED ->
                node.fraction(basis).orElse(Rational.ZERO);
        };
    }

    /** The fraction of the applicable maximum, with the bonus where it counts. It decides the class of a result. */
    public Optional<Rational> fraction(RankingEntry standing) {
        return new Measure(basis, Policy.PERCENT_OF_APPLICABLE, bonusInRank).of(standing);
    }

    private Rational raw(List<NodePoints> pillars) {
        return MiddleValues.mean(
                        pillars.stream().map(pillar -> pillar.exact(basis)).toList())
                .orElse(Rational.ZERO);
    }

    private Rational normalised(List<NodePoints> pillars) {
        return MiddleValues.mean(pillars.stream()
                        .filter(NodePoints::applies)
                        .map(pillar -> pillar.fraction(basis).orElse(Rational.ZERO))
                        .toList())
                .orElse(Rational.ZERO);
    }

    private Rational bonus(RankingEntry standing) {
        return bonusInRank && basis == Basis.ACHIEVED ? Rational.of(standing.bonus()) : Rational.ZERO;
    }

    private static Rational share(Rational points, RankingEntry standing) {
        return points.dividedBy(Rational.of(standing.pillars().size()));
    }

    private static Rational ofMaximum(Rational points, RankingEntry standing) {
        return points.dividedBy(Rational.of(standing.whole().applicableMax()));
    }
}
