package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is done with submissions, and in which phases (002, Điều 5). */
public enum PhaseWork {
    SELF_SCORE("self-score", Set.of(Phase.SELF_ASSESSMENT)),
    ATTACH_EVIDENCE("attach-evidence", Set.of(Phase.SELF_ASSESSMENT, Phase.EXPLANATION)),
    APPRAISE("appraise", Set.of(Phase.APPRAISAL_1, Phase.APPRAISAL_2));

    private final String wire;
    private final Set<Phase> phases;

    PhaseWork(String wire, Set<Phase> phases) {
        this.wire = wire;
        this.phases = phases;
    }

    /** As it is written in the API. */
    public String wire() {
        return wire;
    }

    /** Empty when the submission's phase lets it be done at that moment; the phase's last moment still counts. */
    public Optional<Refusal> refuses(Submission.Opened submission, Instant at) {
        if (!phases.contains(submission.phase())) {
            return Optional.of(new Refusal.PhaseForbids(submission.phase(), wire));
        }
        Instant closesAt = submission.phaseClosesAt();
        if (closesAt != null && at.isAfter(closesAt)) {
            return Optional.of(new Refusal.PhaseClosed(submission.phase(), closesAt));
        }
        return Optional.empty();
    }
}
