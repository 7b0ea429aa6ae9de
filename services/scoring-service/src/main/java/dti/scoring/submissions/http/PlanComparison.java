package dti.scoring.submissions.http;

import dti.rules.score.NodeScore;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.PlanFigures;
import dti.scoring.submissions.domain.PlanReference;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares entered points with the figures of the unit's plan. */
final class PlanComparison {

    /** The flag of a leaf whose own points are another share of the maximum than the plan's share. */
    static final String DIFFERS = "plan-differs";

    /**
     * A figure of the plan.
     *
     * @param from the name as in rules, such as {@code plan:targets}
     * @param value a share is written as a fraction, such as {@code 10/13}
     * @param assigned the number that a share is a share of; null if the figure is not a share
     */
    record ReferenceAnswer(
            String from,
            String label,
            Object value,
            @Nullable Integer done,
            @Nullable Integer late,
            @Nullable Integer assigned) {}

    private PlanComparison() {}

    static List<ReferenceAnswer> of(Submission.Opened submission, ScoredFramework framework, NodeScore node) {
        return references(submission, framework, node).stream()
                .map(PlanComparison::answer)
                .toList();
    }

    static List<String> flags(Submission.Opened submission, ScoredFramework framework, NodeScore node) {
        LeafEntry.SelfScore self = submission.leaf(node.key()).self();
        BigDecimal points = self == null ? null : self.points();
        Optional<Leaf> leaf = framework.leaf(node.key());
        boolean differs = points != null
                && leaf.isPresent()
                && references(submission, framework, node).stream()
                        .anyMatch(reference -> reference.differsFrom(points, leaf.get()));
        return differs ? List.of(DIFFERS) : List.of();
    }

    private static List<PlanReference> references(
            Submission.Opened submission, ScoredFramework framework, NodeScore node) {
        return framework.planUses().references(node.key(), submission.plan());
    }

    private static ReferenceAnswer answer(PlanReference reference) {
        Optional<PlanFigures.Count> count = reference.count();
        return new ReferenceAnswer(
                "plan:" + reference.figure(),
                reference.label(),
                reference.value(),
                count.map(PlanFigures.Count::done).orElse(null),
                count.map(PlanFigures.Count::late).orElse(null),
                count.map(PlanFigures.Count::assigned).orElse(null));
    }
}
