package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.LeafCatalogue.Computed;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafEntry.SelfScore;
import dti.scoring.submissions.domain.SubmissionCommand.RecordPlanProgress;
import dti.scoring.submissions.domain.SubmissionEvent.PlanProgressRecorded;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the progress of the unit's plan. Leaves whose rule uses its figures are recomputed while the unit may
 * still score itself; later the figures are recorded for the appraisers, and no score changes.
 */
final class PlanProgressDecisions {

    /** The author of scores that are computed here, since no person entered them. */
    private static final SubmissionActor PLAN = SubmissionActor.system("plan");

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;

    PlanProgressDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
    }

    Decision<SubmissionEvent, Refusal> record(RecordPlanProgress command) {
        if (submission.course().isFinal()) {
            return Decision.rejected(new LifecycleRefusal.SubmissionFinalised());
        }
        Set<String> moved = moved(submission.plan(), command.figures());
        if (moved.isEmpty()) {
            return Decision.rejected(new Refusal.NothingNew());
        }
        List<SubmissionEvent> events = new ArrayList<>();
        events.add(new PlanProgressRecorded(command.year(), command.planVersion(), command.figures(), command.by()));
        if (PhaseWork.SELF_SCORE.refuses(submission, command.at()).isEmpty()) {
            Submission.Opened after = submission.withPlan(command.figures());
            for (String key : catalogue.planUses().leavesComputedFrom(moved)) {
                computed(key, after).ifPresent(events::add);
            }
        }
        return Decision.accepted(events);
    }

    /** Empty if the leaf does not apply to the unit, needs more than the plan's figures, or keeps its score. */
    private Optional<SubmissionEvent> computed(String key, Submission.Opened after) {
        if (new EntryChecks(catalogue, after).refusesLeaf(key).isPresent()) {
            return Optional.empty();
        }
        Leaf leaf = catalogue.leaf(key).orElseThrow();
        LeafEntry entry = after.leaf(key);
        SelfScore self = entry.self();
        Map<String, Object> inputs = self == null ? supplied(entry) : self.inputs();
        return switch (catalogue.compute(leaf, inputs, after.circumstances(key))) {
            case Computed.Points(@Nullable BigDecimal points, List<String> flags) ->
                isSame(points, flags, self)
                        ? Optional.empty()
                        : Optional.of(new SelfScoreEntered(
                                key, points, inputs, flags, self == null ? null : self.note(), PLAN));
            case Computed.Missing _, Computed.Invalid _, Computed.Awaiting _ -> Optional.empty();
        };
    }

    private static Map<String, Object> supplied(LeafEntry entry) {
        SuppliedInputs supplied = entry.supplied();
        return supplied == null ? Map.of() : supplied.inputs();
    }

    private static boolean isSame(@Nullable BigDecimal points, List<String> flags, @Nullable SelfScore self) {
        if (self == null || !flags.equals(self.flags())) {
            return false;
        }
        BigDecimal before = self.points();
        return points == null || before == null ? points == before : points.compareTo(before) == 0;
    }

    /** The names of the figures that are new, changed or gone. */
    private static Set<String> moved(Map<String, Object> before, Map<String, Object> now) {
        Map<String, Object> all = new LinkedHashMap<>(before);
        all.putAll(now);
        Set<String> moved = new TreeSet<>();
        for (String figure : all.keySet()) {
            if (!Objects.equals(before.get(figure), now.get(figure))) {
                moved.add(figure);
            }
        }
        return moved;
    }
}
