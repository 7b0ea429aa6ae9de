package dti.scoring.submissions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.score.ScoreTree;
import dti.runtime.access.Caller;
import dti.runtime.access.Denial;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.scoring.submissions.application.Allowance;
import dti.scoring.submissions.application.AssignedWork;
import dti.scoring.submissions.application.AssignmentAccess;
import dti.scoring.submissions.domain.PhaseWork;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionScore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A summary of a submission, and the actions its reader may take now. */
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
        List<DeadlineWarnings.Warning> warnings,
        List<May> may) {

    /**
     * A kind of work on a submission, and whether this caller may do it now; if not, the reason.
     *
     * @param rule the stable name of the rule that refuses it
     * @param leaves the only leaves for which the caller may do it, because the campaign assigns them; absent if it
     *     covers all
     * @param fields the only fields of the general information for which the caller may do it; absent if not limited
     *     to fields
     */
    record May(
            String action,
            boolean allowed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String rule,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String why,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> leaves,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> fields) {}

    /**
     * The reader of the answer.
     *
     * @param held the part of the submission to which the campaign's assignments limit the caller, by kind of work
     */
    record Reader(Caller caller, Map<PhaseWork, AssignedWork.Part> held, Instant now, Language language) {}

    static SubmissionAnswerBody of(Submission.Opened submission, ScoredFramework framework, Reader reader) {
        Instant now = reader.now();
        ScoreTree tree = SubmissionScore.of(submission, framework);
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
                DeadlineWarnings.of(submission, framework, now, reader.language()),
                Arrays.stream(PhaseWork.values())
                        .map(work -> Allowance.of(work, reader.caller(), submission.id(), submission, now))
                        .map(allowance -> may(allowance, reader))
                        .toList());
    }

    private static May may(Allowance allowance, Reader reader) {
        AssignedWork.Part part = reader.held().get(allowance.work());
        if (allowance.isAllowed() && part != null) {
            return within(part, allowance.work(), reader.language());
        }
        Optional<ProblemException> problem = allowance
                .access()
                .map(Denial::problem)
                .or(() -> allowance.refusal().map(refusal -> RefusalProblems.of(refusal, false)));
        return new May(
                allowance.work().wire(),
                allowance.isAllowed(),
                allowance.rule().orElse(null),
                problem.map(why -> why.detail().in(reader.language())).orElse(null),
                null,
                null);
    }

    private static May within(AssignedWork.Part part, PhaseWork work, Language language) {
        if (part.isEmpty()) {
            ProblemException nothing = AssignmentAccess.nothingAssigned();
            return new May(work.wire(), false, nothing.rule(), nothing.detail().in(language), null, null);
        }
        return new May(
                work.wire(), true, null, null, part.leaves(), part.fields().isEmpty() ? null : part.fields());
    }
}
