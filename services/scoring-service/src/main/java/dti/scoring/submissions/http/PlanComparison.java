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

/** What the unit's plan says beside points somebody entered. */
final class PlanComparison {

    /** The unit's own points speak of another share than its plan. */
    static final String DIFFERS = "plan-differs";

    /**
     * A figure of the plan.
     *
     * @param from as rules name it: {@code plan:targets}
     * @param value a share as the fraction it is, such as {@code 10/13}
     * @param assigned of a share, what it is a share of
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
