package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionGranted;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRefused;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRequested;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionCommand.DecideExclusion;
import dti.scoring.submissions.domain.SubmissionCommand.Explain;
import dti.scoring.submissions.domain.SubmissionCommand.RequestExclusion;
import dti.scoring.submissions.domain.SubmissionEvent.ExplanationGiven;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on exclusions of leaves (000), and on the unit's explanations of leaves (002). */
final class ExclusionDecisions {

    private final Submission.Opened submission;
    private final EntryChecks checks;

    ExclusionDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.submission = submission;
        this.checks = new EntryChecks(catalogue, submission);
    }

    Decision<SubmissionEvent, Refusal> request(RequestExclusion command) {
        Optional<Refusal> unfit = refuses(PhaseWork.REQUEST_EXCLUSION, command.leaf(), command.at());
        if (unfit.isPresent()) {
            return Decision.rejected(unfit.get());
        }
        Exclusion before = exclusion(command.leaf());
        if (before != null && before.status() != Exclusion.Status.REFUSED) {
            return Decision.rejected(new LifecycleRefusal.ExclusionRequestedBefore(command.leaf()));
        }
        return said("reason", command.reason())
                .orElseGet(() ->
                        Decision.accepted(new ExclusionRequested(command.leaf(), command.reason(), command.by())));
    }

    Decision<SubmissionEvent, Refusal> decide(DecideExclusion command) {
        Optional<Refusal> unfit = refuses(PhaseWork.DECIDE_EXCLUSION, command.leaf(), command.at());
        if (unfit.isPresent()) {
            return Decision.rejected(unfit.get());
        }
        Exclusion request = exclusion(command.leaf());
        if (request == null) {
            return Decision.rejected(new LifecycleRefusal.ExclusionNotRequested(command.leaf()));
        }
        var wanted = command.grant() ? Exclusion.Status.GRANTED : Exclusion.Status.REFUSED;
        if (request.status() == wanted) {
            return Decision.rejected(new LifecycleRefusal.ExclusionDecidedSo(command.leaf(), command.grant()));
        }
        return said("reason", command.reason()).orElseGet(() -> Decision.accepted(decided(command)));
    }

    Decision<SubmissionEvent, Refusal> explain(Explain command) {
        Optional<Refusal> unfit = refuses(PhaseWork.EXPLAIN, command.leaf(), command.at());
        if (unfit.isPresent()) {
            return Decision.rejected(unfit.get());
        }
        return said("text", command.text())
                .orElseGet(() -> Decision.accepted(new ExplanationGiven(command.leaf(), command.text(), command.by())));
    }

    private static SubmissionEvent decided(DecideExclusion command) {
        return command.grant()
                ? new ExclusionGranted(command.leaf(), command.reason(), command.by())
                : new ExclusionRefused(command.leaf(), command.reason(), command.by());
    }

    private Optional<Refusal> refuses(PhaseWork work, String leaf, Instant at) {
        Optional<Refusal> late = work.refuses(submission, at);
        if (late.isPresent()) {
            return late;
        }
        Optional<EntryRefusal> unfit =
                work == PhaseWork.EXPLAIN ? checks.refusesLeaf(leaf) : checks.refusesSubject(leaf);
        return unfit.map(why -> new EntriesRefused(List.of(new EntryRefused(0, leaf, why))));
    }

    private @Nullable Exclusion exclusion(String leaf) {
        return submission.leaf(leaf).appeal().exclusion();
    }

    private static Optional<Decision<SubmissionEvent, Refusal>> said(String field, String text) {
        return text.isBlank()
                ? Optional.of(Decision.rejected(new LifecycleRefusal.TextMissing(field)))
                : Optional.empty();
    }
}
