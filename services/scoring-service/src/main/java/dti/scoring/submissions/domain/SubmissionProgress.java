package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a submission has come.
 *
 * @param phaseClosesAt when the campaign closes the phase for everybody
 * @param finalised whether the council finalised this submission by itself, before its campaign did
 * @param extensions until when the council extended a phase for this unit
 */
public record SubmissionProgress(
        Phase phase,
        @Nullable Instant phaseClosesAt,
        Submittal submittal,
        boolean finalised,
        Map<Phase, Instant> extensions) {

    static final SubmissionProgress START =
            new SubmissionProgress(Phase.SELF_ASSESSMENT, null, Submittal.OPEN, false, Map.of());

    public SubmissionProgress {
        extensions = Map.copyOf(extensions);
    }

    /** When the present phase closes for this unit. */
    public @Nullable Instant closesAt() {
        return closing(phase);
    }

    /** When a phase closes for this unit, as far as that is known: the later of the campaign's and its own. */
    @Nullable
    Instant closing(Phase of) {
        Instant extended = extensions.get(of);
        if (of != phase) {
            return extended;
        }
        boolean later = extended != null && phaseClosesAt != null && extended.isAfter(phaseClosesAt);
        return later ? extended : phaseClosesAt;
    }

    /** Whether an extension keeps the phase open for this unit, even after the campaign has left it. */
    boolean isExtended(Phase of, Instant at) {
        Instant until = extensions.get(of);
        return until != null && !at.isAfter(until) && !isFinal();
    }

    /** Whether the score stands, but for corrections. */
    public boolean isFinal() {
        return finalised || phase.afterAppraisal();
    }

    /** Whether the unit let its phase pass without handing in: what it entered is taken as it was. */
    public boolean isTakenAsEntered() {
        return phase.afterSelfAssessment() && submittal == Submittal.OPEN;
    }

    /** As the API shows it. */
    public String state() {
        if (phase.afterAppraisal()) {
            return phase.submissionState();
        }
        if (finalised) {
            return Phase.FINALISED.submissionState();
        }
        return switch (submittal) {
            case RETURNED -> "returned";
            case SUBMITTED -> phase.afterSelfAssessment() ? phase.submissionState() : "submitted";
            case OPEN -> phase.submissionState();
        };
    }

    /** What was given back and not handed in again is taken as entered when the next phase begins. */
    SubmissionProgress entered(Phase next, @Nullable Instant closesAt) {
        boolean forgotten = submittal == Submittal.RETURNED && next != phase;
        return new SubmissionProgress(next, closesAt, forgotten ? Submittal.OPEN : submittal, finalised, extensions);
    }

    SubmissionProgress handed(Submittal how) {
        return new SubmissionProgress(phase, phaseClosesAt, how, finalised, extensions);
    }

    SubmissionProgress closed(boolean nowFinalised) {
        return new SubmissionProgress(phase, phaseClosesAt, submittal, nowFinalised, extensions);
    }

    SubmissionProgress extended(Phase of, Instant until) {
        Map<Phase, Instant> changed = new EnumMap<>(Phase.class);
        changed.putAll(extensions);
        changed.put(of, until);
        return new SubmissionProgress(phase, phaseClosesAt, submittal, finalised, changed);
    }
}
