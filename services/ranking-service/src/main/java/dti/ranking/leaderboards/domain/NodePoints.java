package dti.ranking.leaderboards.domain;

import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of one node, or of a whole submission.
 *
 * @param self null while nothing is entered, which counts as 0
 * @param council null while nothing is decided, which is not 0
 * @param achieved null while nothing is entered, which counts as 0
 * @param applicableMax 0 where the node does not apply to the unit
 */
public record NodePoints(
        @Nullable BigDecimal self,
        @Nullable BigDecimal council,
        @Nullable BigDecimal achieved,
        BigDecimal applicableMax) {

    /** The points of a node that does not apply to the unit. */
    public static final NodePoints NONE = new NodePoints(null, null, null, BigDecimal.ZERO);

    public boolean applies() {
        return applicableMax.signum() > 0;
    }

    /** The points on a basis; empty where the node does not apply or, on basis council, nothing is decided. */
    public Optional<BigDecimal> points(Basis basis) {
        if (!applies()) {
            return Optional.empty();
        }
        return switch (basis) {
            case ACHIEVED -> Optional.of(orZero(achieved));
            case SELF -> Optional.of(orZero(self));
            case COUNCIL -> Optional.ofNullable(council);
        };
    }

    /** The points on a basis; 0 where {@link #points} is empty. */
    Rational exact(Basis basis) {
        return points(basis).map(Rational::of).orElse(Rational.ZERO);
    }

    /** The points as a fraction of the applicable maximum; empty where {@link #points} is empty. */
    public Optional<Rational> fraction(Basis basis) {
        return points(basis).map(points -> Rational.of(points).dividedBy(Rational.of(applicableMax)));
    }

    private static BigDecimal orZero(@Nullable BigDecimal points) {
        return points == null ? BigDecimal.ZERO : points;
    }
}
