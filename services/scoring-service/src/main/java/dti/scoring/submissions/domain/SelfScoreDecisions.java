package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.EntryChecks.Checked;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawSelfScore;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides on the unit's self scores (002, Điều 5.1). */
final class SelfScoreDecisions {

    private static final String CARRIED_OVER = "carried-over";

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;
    private final EntryChecks checks;

    SelfScoreDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
        this.checks = new EntryChecks(catalogue, submission);
    }

    Decision<SubmissionEvent, Refusal> enter(EnterSelfScores command) {
        Optional<Refusal> late = PhaseWork.SELF_SCORE.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        List<SubmissionEvent> events = new ArrayList<>();
        List<EntryRefused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < command.entries().size(); index++) {
            Entry entry = command.entries().get(index);
            Checked checked =
                    seen.add(entry.leaf()) ? checks.selfScore(entry) : new Checked.No(new EntryRefusal.LeafRepeated());
            switch (checked) {
                case Checked.No(EntryRefusal why) -> refused.add(new EntryRefused(index, entry.leaf(), why));
                case Checked.Value value ->
                    events.add(new SelfScoreEntered(
                            entry.leaf(),
                            value.points(),
                            value.inputs(),
                            timely(entry.leaf(), flags(entry, value), command.at()),
                            entry.note(),
                            entry.carriedFrom(),
                            command.by()));
            }
        }
        return refused.isEmpty() ? Decision.accepted(events) : Decision.rejected(new Refusal.EntriesRefused(refused));
    }

    /** Adds a flag to a value that is carried over. */
    private static List<String> flags(Entry entry, Checked.Value value) {
        return entry.carriedFrom() == null
                ? value.flags()
                : Stream.concat(value.flags().stream(), Stream.of(CARRIED_OVER)).toList();
    }

    /** Adds a permanent flag to a value entered after the leaf's deadline; it keeps its points. */
    private List<String> timely(String leaf, List<String> flags, Instant at) {
        List<String> all = new ArrayList<>(flags);
        LeafDeadline.of(submission.opening(), leaf, catalogue.demands(leaf).deadline())
                .filter(deadline -> deadline.isMissedBy(at))
                .ifPresent(missed -> all.add(LeafDeadline.LATE));
        return all;
    }

    Decision<SubmissionEvent, Refusal> withdraw(WithdrawSelfScore command) {
        Optional<Refusal> late = PhaseWork.SELF_SCORE.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        Optional<EntryRefusal> unfit = checks.refusesLeaf(command.leaf());
        if (unfit.isPresent()) {
            return Decision.rejected(
                    new Refusal.EntriesRefused(List.of(new EntryRefused(0, command.leaf(), unfit.get()))));
        }
        if (submission.leaf(command.leaf()).self() == null) {
            return Decision.rejected(new Refusal.NothingToWithdraw(command.leaf()));
        }
        return Decision.accepted(new SelfScoreWithdrawn(command.leaf(), command.note(), command.by()));
    }
}
