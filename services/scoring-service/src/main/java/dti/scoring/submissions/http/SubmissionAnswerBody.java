package dti.scoring.submissions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.access.Caller;
import dti.problem.Language;
import dti.problem.ProblemException;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.PhaseWork;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission in short, and what its reader may do with it now. */
@Schema(name = "Submission")
record SubmissionAnswerBody(
        String campaign,
        String unit,
        long version,
        String state,
        String phase,
        @Nullable Instant phaseClosesAt,
        ScoreAnswer.Pin framework,
        WriteAnswer.Score score,
        int leaves,
        int entered,
        int decided,
        List<String> flags,
        List<May> may) {

    /** Something that can be done with a submission, and whether this caller may do it now; if not, why. */
    record May(
            String action,
            boolean allowed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String why) {}

    static SubmissionAnswerBody of(
            Submission.Opened submission, ScoreTree tree, Caller caller, Instant now, Language language) {
        var total = tree.total();
        return new SubmissionAnswerBody(
                submission.opening().campaign(),
                submission.opening().unit(),
                submission.version(),
                submission.course().state(),
                submission.phase().wire(),
                submission.course().closesAt(),
                new ScoreAnswer.Pin(
                        submission.framework().key(), submission.framework().version()),
                WriteAnswer.score(submission, tree),
                total.leaves(),
                total.entered(),
                total.decided(),
                LeafFlags.of(submission),
                Arrays.stream(PhaseWork.values())
                        .map(work -> may(work, submission, caller, now, language))
                        .toList());
    }

    private static May may(
            PhaseWork work, Submission.Opened submission, Caller caller, Instant now, Language language) {
        try {
            check(work, caller, submission.id());
        } catch (ProblemException refused) {
            return new May(work.wire(), false, refused.detail().in(language));
        }
        return work.refuses(submission, now)
                .map(refusal -> new May(
                        work.wire(),
                        false,
                        RefusalProblems.of(refusal, false).detail().in(language)))
                .orElseGet(() -> new May(work.wire(), true, null));
    }

    private static void check(PhaseWork work, Caller caller, SubmissionId id) {
        switch (work) {
            case SELF_SCORE, ATTACH_EVIDENCE -> SubmissionAccess.selfScore(caller, id);
            case SUPPLY_INPUTS -> SubmissionAccess.supply(caller);
            case ENTER_GENERAL_INFO, REQUEST_EXCLUSION, EXPLAIN -> SubmissionAccess.actForUnit(caller, id);
            case SUBMIT -> SubmissionAccess.submit(caller, id);
            case REOPEN -> SubmissionAccess.reopen(caller, id);
            case APPRAISE, RETURN -> SubmissionAccess.appraise(caller, id);
            case DECIDE_EXCLUSION, AWARD_BONUS, EXTEND_DEADLINE, FINALISE, CORRECT ->
                SubmissionAccess.decide(caller, id);
        }
    }
}
