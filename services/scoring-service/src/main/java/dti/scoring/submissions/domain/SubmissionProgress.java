package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a submission: its phase, submittal, finalisation and extensions.
 *
 * @param phaseClosesAt the time at which the campaign closes the phase for every unit
 * @param finalised whether the council finalised this submission individually, before its campaign was finalised
 * @param extensions the end of each phase that the council extended for this unit
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

    /** The time at which the present phase closes for this unit. */
    public @Nullable Instant closesAt() {
        return closing(phase);
    }

    /**
     * The time at which a phase closes for this unit: the later of the campaign's and the unit's own extension. For a
     * phase other than the present one only the extension is known. Null if unknown.
     */
    @Nullable
    Instant closing(Phase of) {
        Instant extended = extensions.get(of);
        if (of != phase) {
            return extended;
        }
        boolean later = extended != null && phaseClosesAt != null && extended.isAfter(phaseClosesAt);
        return later ? extended : phaseClosesAt;
    }

    /** True if an extension keeps the phase open for this unit, even after the campaign has left it. */
    boolean isExtended(Phase of, Instant at) {
        Instant until = extensions.get(of);
        return until != null && !at.isAfter(until) && !isFinal();
    }

    /** True if only corrections can change the score. */
    public boolean isFinal() {
        return finalised || phase.afterAppraisal();
    }

    /** True if self-assessment ended without a submittal: the entered values count as they were. */
    public boolean isTakenAsEntered() {
        return phase.afterSelfAssessment() && submittal == Submittal.OPEN;
    }

    /** The state as the API shows it. */
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

    /** A returned submission that was not submitted again counts as entered when the next phase begins. */
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
