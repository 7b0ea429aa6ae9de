package dti.scoring.submissions.domain;

import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of the unit's plan that stands beside points somebody enters. It is never turned into points.
 *
 * @param figure its name, such as {@code targets}
 * @param value as the submission's event has it
 * @param count what it is a share of; absent where it is no share
 */
public record PlanReference(String figure, String label, Object value, Optional<PlanFigures.Count> count) {

    /** Whether points speak of another share of the maximum than the plan does; points cannot differ from a bare number. */
    public boolean differsFrom(BigDecimal points, LeafCatalogue.Leaf leaf) {
        return count.map(c -> Rational.of(c.done(), c.assigned())
                        .times(Rational.of(leaf.max()))
                        .rounded(leaf.decimals()))
                .filter(expected -> expected.compareTo(points) != 0)
                .isPresent();
    }
}
