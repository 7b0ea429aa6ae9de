package dti.scoring.submissions.domain;

import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.Opening;
import dti.scoring.submissions.domain.SubmissionCommand.Verdict;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of the submission tests: Sở Nội vụ in a campaign on the real framework. */
final class SubmissionFixture {

    static final ScoredFramework HN_SO = ShippedFramework.scored("hn-so-2024");
    static final Instant NOON = Instant.parse("2024-03-01T05:00:00Z");
    static final Instant CLOSING = Instant.parse("2024-03-31T17:00:00Z");
    static final SubmissionActor OFFICER = new SubmissionActor("officer-1", "unit-officer", "hn-so-noi-vu");
    static final SubmissionActor LEADER = new SubmissionActor("leader-1", "unit-leader", "hn-so-noi-vu");
    static final SubmissionActor REVIEWER = new SubmissionActor("reviewer-1", "reviewer", "hn-so-tai-chinh");
    static final SubmissionActor COUNCIL = new SubmissionActor("council-1", "council", "hn-so-tai-chinh");
    static final SubmissionActor SYSTEM = SubmissionActor.system("test");

    private SubmissionFixture() {}

    static DeciderSpecification<SubmissionCommand, Submission, SubmissionEvent, Refusal> submission() {
        return DeciderSpecification.of(new SubmissionDecider(HN_SO));
    }

    static EnterSelfScores enter(String leaf, String points) {
        return new EnterSelfScores(List.of(entry(leaf, points)), NOON, OFFICER);
    }

    static Entry entry(String leaf, String points) {
        return new Entry(leaf, points(points), null, null);
    }

    static DecideScores override(String leaf, String points, @Nullable String reason) {
        return new DecideScores(
                List.of(new Verdict(leaf, points(points), null, false, reason)), Authority.COUNCIL, NOON, COUNCIL);
    }

    static EntriesRefused refused(String leaf, EntryRefusal why) {
        return new EntriesRefused(List.of(new EntryRefused(0, leaf, why)));
    }

    static Opening opening() {
        return new Opening(
                "hn-so-2024",
                "hn-so-noi-vu",
                "department",
                List.of(),
                new FrameworkPin("hn-so-2024", 1),
                UnreviewedPolicy.ACCEPT_SELF,
                Map.of(),
                BigDecimal.TEN,
                UnsignedEvidencePolicy.FLAG,
                "2024");
    }

    static SubmissionOpened opened() {
        Opening opening = opening();
        return new SubmissionOpened(
                opening.campaign(),
                opening.unit(),
                opening.level(),
                opening.groups(),
                opening.framework(),
                opening.unreviewed(),
                Map.of(),
                opening.bonusCap(),
                opening.unsignedEvidence(),
                opening.period(),
                SYSTEM);
    }

    /** A campaign under a shipped framework, without any special terms. */
    static SubmissionOpened openedUnder(String framework, String unit, String level) {
        return new SubmissionOpened(
                framework,
                unit,
                level,
                List.of(),
                new FrameworkPin(framework, 1),
                UnreviewedPolicy.ACCEPT_SELF,
                Map.of(),
                null,
                null,
                null,
                SYSTEM);
    }

    static PhaseEntered selfAssessment() {
        return new PhaseEntered(Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM);
    }

    static PhaseEntered phase(Phase phase) {
        return new PhaseEntered(phase, null, null, SYSTEM);
    }

    static PhaseEntered appraisal(int round) {
        return new PhaseEntered(round == 1 ? Phase.APPRAISAL_1 : Phase.APPRAISAL_2, null, null, SYSTEM);
    }

    static SelfScoreEntered selfScore(String leaf, String points) {
        return new SelfScoreEntered(leaf, points(points), Map.of(), List.of(), null, OFFICER);
    }

    static CouncilScoreOverridden overridden(String leaf, String points, int round, String reason) {
        return new CouncilScoreOverridden(leaf, points(points), Map.of(), round, reason, COUNCIL);
    }

    static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
