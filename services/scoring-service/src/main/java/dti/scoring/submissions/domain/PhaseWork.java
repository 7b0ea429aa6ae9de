package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is done with submissions, and in which phases (002, Điều 5). */
public enum PhaseWork {
    SELF_SCORE("self-score"),
    ATTACH_EVIDENCE("attach-evidence"),
    APPRAISE("appraise");

    private final String wire;

    PhaseWork(String wire) {
        this.wire = wire;
    }

    /** As it is written in the API. */
    public String wire() {
        return wire;
    }

    private Set<Phase> phases() {
        return switch (this) {
            case SELF_SCORE -> Set.of(Phase.SELF_ASSESSMENT);
            case ATTACH_EVIDENCE -> Set.of(Phase.SELF_ASSESSMENT, Phase.EXPLANATION);
            case APPRAISE -> Set.of(Phase.APPRAISAL_1, Phase.APPRAISAL_2);
        };
    }

    /** Empty when the submission's phase lets it be done at that moment; the phase's last moment still counts. */
    public Optional<Refusal> refuses(Submission.Opened submission, Instant at) {
        if (!phases().contains(submission.phase())) {
            return Optional.of(new Refusal.PhaseForbids(submission.phase(), wire));
        }
        Instant closesAt = submission.phaseClosesAt();
        if (closesAt != null && at.isAfter(closesAt)) {
            return Optional.of(new Refusal.PhaseClosed(submission.phase(), closesAt));
        }
        return Optional.empty();
    }
}
