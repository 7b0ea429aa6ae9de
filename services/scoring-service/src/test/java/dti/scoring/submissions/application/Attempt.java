package dti.scoring.submissions.application;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.Evidence;
import dti.scoring.submissions.domain.LifecycleCommand;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.PhaseWork;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.Verdict;
import dti.scoring.submissions.domain.SubmissionDecider;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceRefused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts some work: makes its command and lets the decider decide it. */
final class Attempt {

    private static final UUID EVIDENCE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final Submission submission;
    private final Instant at;

    Attempt(Situation situation) {
        this.submission = situation.submission();
        this.at = situation.moment();
    }

    /** The rule that refuses the work; empty if it is accepted. */
    Optional<String> refusal(PhaseWork work, SubmissionActor by, @Nullable Authority authority) {
        var decision = new SubmissionDecider(Situation.FRAMEWORK).decide(command(work, by, authority), submission);
        return switch (decision) {
            case Decision.Rejected<SubmissionEvent, Refusal>(Refusal reason) -> Optional.of(reason.rule());
            case Decision.Accepted<SubmissionEvent, Refusal>(List<SubmissionEvent> events) ->
                events.getFirst() instanceof EvidenceRefused refused ? Optional.of(refused.rule()) : Optional.empty();
        };
    }

    private SubmissionCommand command(PhaseWork work, SubmissionActor by, @Nullable Authority authority) {
        String leaf = Situation.SCORED;
        return switch (work) {
            case SELF_SCORE ->
                new SubmissionCommand.EnterSelfScores(
                        List.of(new Entry(leaf, null, Map.of("a", 1, "b", 2), null)), at, by);
            case ENTER_GENERAL_INFO ->
                new SubmissionCommand.EnterGeneralInfo(Map.of("4", new BigDecimal(400)), List.of(), at, by);
            case SUPPLY_INPUTS -> new SubmissionCommand.SupplyInputs(leaf, Map.of("a", 1), "CSDL", at, null, at, by);
            case ATTACH_EVIDENCE ->
                new SubmissionCommand.AttachEvidence(
                        leaf, new Evidence(EVIDENCE, "file", "0", "application/pdf", 1, "NONE"), at, by);
            case REQUEST_EXCLUSION -> new SubmissionCommand.RequestExclusion(leaf, "không có", at, by);
            case EXPLAIN -> new SubmissionCommand.Explain(leaf, "vì", at, by);
            case APPRAISE ->
                new SubmissionCommand.DecideScores(
                        List.of(new Verdict(leaf, null, null, true, null)), council(authority), at, by);
            case DECIDE_EXCLUSION -> new SubmissionCommand.DecideExclusion(Situation.CONTESTED, true, "đúng", at, by);
            case SUBMIT -> new LifecycleCommand.Submit(at, by);
            case RETURN -> new LifecycleCommand.ReturnToUnit("thiếu", at, by);
            case REOPEN -> new LifecycleCommand.Reopen("nhầm", authority, at, by);
            case AWARD_BONUS -> new LifecycleCommand.AwardBonus(BigDecimal.ONE, "sáng kiến", at, by);
            case EXTEND_DEADLINE ->
                new LifecycleCommand.ExtendDeadline(phase(), at.plus(Duration.ofDays(90)), "bão", at, by);
            case FINALISE -> new LifecycleCommand.Finalise(at, by);
            case CORRECT -> new LifecycleCommand.Correct(leaf, BigDecimal.ONE, "nhầm", null, at, by);
        };
    }

    private Phase phase() {
        return submission instanceof Submission.Opened opened ? opened.phase() : Phase.SELF_ASSESSMENT;
    }

    private static Authority council(@Nullable Authority authority) {
        return authority == null ? Authority.COUNCIL : authority;
    }
}
