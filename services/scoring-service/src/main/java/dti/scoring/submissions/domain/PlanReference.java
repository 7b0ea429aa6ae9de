package dti.scoring.submissions.domain;

import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of the unit's plan, shown beside points that somebody enters. It is never turned into points.
 *
 * @param figure the name of the figure, such as {@code targets}
 * @param value as recorded in the submission's event
 * @param count the count behind a share; empty if the figure is not a share
 */
public record PlanReference(String figure, String label, Object value, Optional<PlanFigures.Count> count) {

    /**
     * True if the points are another share of the maximum than the plan's share. Points never differ from a figure
     * that is not a share.
     */
    public boolean differsFrom(BigDecimal points, LeafCatalogue.Leaf leaf) {
        return count.map(c -> Rational.of(c.done(), c.assigned())
                        .times(Rational.of(leaf.max()))
                        .rounded(leaf.decimals()))
                .filter(expected -> expected.compareTo(points) != 0)
                .isPresent();
    }
}
