package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.EntryChecks.Checked;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.Verdict;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawDecision;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.ReviewerScoreGiven;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides on the scores of reviewers and the council (002, Điều 5.2 and 5.4; 000, Điều 1.3). */
final class AppraisalDecisions {

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;
    private final EntryChecks checks;

    AppraisalDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
        this.checks = new EntryChecks(catalogue, submission);
    }

    Decision<SubmissionEvent, Refusal> decide(DecideScores command) {
        Optional<Refusal> late = PhaseWork.APPRAISE.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        List<SubmissionEvent> events = new ArrayList<>();
        List<EntryRefused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < command.verdicts().size(); index++) {
            Verdict verdict = command.verdicts().get(index);
            Checked checked = seen.add(verdict.leaf())
                    ? check(verdict, command)
                    : new Checked.No(new EntryRefusal.LeafRepeated());
            switch (checked) {
                case Checked.No(EntryRefusal why) -> refused.add(new EntryRefused(index, verdict.leaf(), why));
                case Checked.Value value -> events.add(event(verdict, value, command));
            }
        }
        return refused.isEmpty() ? Decision.accepted(events) : Decision.rejected(new Refusal.EntriesRefused(refused));
    }

    Decision<SubmissionEvent, Refusal> acceptAll(AcceptAllUnreviewed command) {
        Optional<Refusal> late = PhaseWork.APPRAISE.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        List<SubmissionEvent> events = catalogue.leaves().stream()
                .filter(leaf -> leaf.appliesTo(submission.opening().groups()))
                .map(Leaf::key)
                .filter(key -> isUnreviewed(key) && !command.except().contains(key))
                .<SubmissionEvent>map(key -> new ScoreAccepted(
                        key,
                        Objects.requireNonNull(submission.leaf(key).self()).points(),
                        command.authority(),
                        round(),
                        command.reason(),
                        command.by()))
                .toList();
        return events.isEmpty() ? Decision.rejected(new Refusal.NothingToAccept(round())) : Decision.accepted(events);
    }

    Decision<SubmissionEvent, Refusal> withdraw(WithdrawDecision command) {
        Instant at = command.at();
        Optional<Refusal> late = PhaseWork.APPRAISE.refuses(submission, at);
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        if (command.reason().isBlank()) {
            return Decision.rejected(new Refusal.EntriesRefused(
                    List.of(new EntryRefused(0, command.leaf(), new EntryRefusal.ReasonMissing()))));
        }
        if (submission
                .leaf(command.leaf())
                .decision(round(), command.authority())
                .isEmpty()) {
            return Decision.rejected(new Refusal.NothingToWithdraw(command.leaf()));
        }
        return Decision.accepted(new CouncilOverrideWithdrawn(
                command.leaf(), command.authority(), round(), command.reason(), command.by()));
    }

    private Checked check(Verdict verdict, DecideScores command) {
        Optional<EntryRefusal> unfit = checks.refusesLeaf(verdict.leaf());
        if (unfit.isPresent()) {
            return new Checked.No(unfit.get());
        }
        Optional<EntryRefusal> outranked = outranked(verdict.leaf(), command.authority());
        if (outranked.isPresent()) {
            return new Checked.No(outranked.get());
        }
        int given =
                (verdict.points() == null ? 0 : 1) + (verdict.inputs() == null ? 0 : 1) + (verdict.accept() ? 1 : 0);
        if (given != 1) {
            return new Checked.No(new EntryRefusal.ExactlyOneValue());
        }
        if (verdict.accept()) {
            return accepted(verdict.leaf());
        }
        if (verdict.reason() == null || verdict.reason().isBlank()) {
            return new Checked.No(new EntryRefusal.ReasonMissing());
        }
        Leaf leaf = catalogue.leaf(verdict.leaf()).orElseThrow();
        return verdict.points() != null
                ? checks.points(leaf, verdict.points())
                : checks.inputs(leaf, Objects.requireNonNull(verdict.inputs()));
    }

    private Optional<EntryRefusal> outranked(String leaf, Authority authority) {
        if (authority == Authority.COUNCIL) {
            return Optional.empty();
        }
        return submission
                .leaf(leaf)
                .decision(round(), Authority.COUNCIL)
                .map(council -> new EntryRefusal.CouncilDecided(round(), council.points()));
    }

    private Checked accepted(String leaf) {
        LeafEntry.SelfScore self = submission.leaf(leaf).self();
        if (self == null) {
            return new Checked.No(new EntryRefusal.NothingToAccept());
        }
        if (self.isProvisional()) {
            return new Checked.No(new EntryRefusal.ReferencePending());
        }
        return isZeroed(leaf)
                ? new Checked.No(new EntryRefusal.EvidenceUnsigned())
                : new Checked.Value(self.points(), Map.of(), List.of());
    }

    /**
     * A leaf that the campaign's policy sets to 0 points cannot be recognised as it is; it can be scored with a
     * reason.
     */
    private boolean isZeroed(String leaf) {
        return SignedEvidence.zeroes(submission, leaf, catalogue.demands(leaf).signature());
    }

    private SubmissionEvent event(Verdict verdict, Checked.Value value, DecideScores command) {
        if (verdict.accept()) {
            return new ScoreAccepted(
                    verdict.leaf(), value.points(), command.authority(), round(), verdict.reason(), command.by());
        }
        String reason = Objects.requireNonNull(verdict.reason());
        return switch (command.authority()) {
            case REVIEWER ->
                new ReviewerScoreGiven(verdict.leaf(), value.points(), value.inputs(), round(), reason, command.by());
            case COUNCIL ->
                new CouncilScoreOverridden(
                        verdict.leaf(), value.points(), value.inputs(), round(), reason, command.by());
        };
    }

    private boolean isUnreviewed(String key) {
        LeafEntry leaf = submission.leaf(key);
        LeafEntry.SelfScore self = leaf.self();
        boolean scored = self != null && !self.isProvisional();
        return scored && leaf.decisions().isEmpty() && !leaf.isExcluded() && !isZeroed(key);
    }

    private int round() {
        return submission.phase().round();
    }
}
