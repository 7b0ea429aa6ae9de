package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.LeafCatalogue.Computed;
import dti.scoring.submissions.domain.LeafEntry.Decided;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionCommand.FixReferenceValue;
import dti.scoring.submissions.domain.SubmissionEvent.Recomputed;
import dti.scoring.submissions.domain.SubmissionEvent.ReferenceValueFixed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives points to values that are compared with the campaign's reference value, once that is known. */
final class ReferenceValueDecisions {

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;

    ReferenceValueDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
    }

    /**
     * Accepts the first value in any phase, because there is no score without it; accepts a later value until the
     * score is final.
     */
    Decision<SubmissionEvent, Refusal> fix(FixReferenceValue command) {
        return unfit(command)
                .or(() -> late(command))
                .<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(event(command)));
    }

    private Optional<Refusal> unfit(FixReferenceValue command) {
        return new EntryChecks(catalogue, submission)
                .refusesSubject(command.leaf())
                .map(why -> new EntriesRefused(List.of(new EntryRefused(0, command.leaf(), why))));
    }

    private Optional<Refusal> late(FixReferenceValue command) {
        ReferenceValue known = submission.leaf(command.leaf()).reference();
        if (known == null) {
            return Optional.empty();
        }
        if (known.number() >= command.value().number()) {
            return Optional.of(new Refusal.ReferenceSuperseded(command.leaf()));
        }
        return submission.course().isFinal()
                ? Optional.of(new LifecycleRefusal.SubmissionFinalised())
                : Optional.empty();
    }

    private ReferenceValueFixed event(FixReferenceValue command) {
        LeafEntry leaf = submission.leaf(command.leaf());
        LeafEntry.SelfScore self = leaf.self();
        Computed.Points computed = self == null || self.inputs().isEmpty()
                ? new Computed.Points(self == null ? null : self.points(), self == null ? List.of() : self.flags())
                : compute(command, self.inputs());
        List<Recomputed> recomputed = leaf.decisions().stream()
                .filter(decided -> decided.accepted() || !decided.inputs().isEmpty())
                .map(decided ->
                        new Recomputed(decided.round(), decided.authority(), points(command, decided, computed)))
                .toList();
        return new ReferenceValueFixed(
                command.leaf(),
                command.value().value(),
                command.value().source(),
                command.value().number(),
                command.reason(),
                computed.points(),
                self == null ? computed.flags() : LeafDeadline.carried(self.flags(), computed.flags()),
                recomputed,
                command.by());
    }

    private @Nullable BigDecimal points(FixReferenceValue command, Decided decided, Computed.Points self) {
        return decided.accepted()
                ? self.points()
                : compute(command, decided.inputs()).points();
    }

    /** The rule accepted these inputs before, so it accepts them again; only the reference value is new. */
    private Computed.Points compute(FixReferenceValue command, Map<String, Object> inputs) {
        LeafContext known = submission.circumstances(command.leaf()).against(command.value());
        return switch (catalogue.compute(catalogue.leaf(command.leaf()).orElseThrow(), inputs, known)) {
            case Computed.Points points -> points;
            case Computed.Awaiting(String flag) -> new Computed.Points(null, List.of(flag));
            case Computed.Missing ignored -> new Computed.Points(null, List.of(ReferenceValue.PENDING));
            case Computed.Invalid ignored -> new Computed.Points(null, List.of(ReferenceValue.PENDING));
        };
    }
}
