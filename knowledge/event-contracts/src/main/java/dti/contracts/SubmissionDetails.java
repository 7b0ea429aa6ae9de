package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@link SubmissionEvent#details()} per type of event. Other types have no details. A field without a
 * value is absent.
 */
public final class SubmissionDetails {

    private static final Map<String, Class<? extends Record>> BY_TYPE = Map.ofEntries(
            Map.entry("submission-opened", SubmissionOpened.class),
            Map.entry("phase-entered", PhaseEntered.class),
            Map.entry("framework-repinned", FrameworkRepinned.class),
            Map.entry("deadline-extended", DeadlineExtended.class),
            Map.entry("score-republished", ScoreRepublished.class),
            Map.entry("general-info-entered", GeneralInfoEntered.class),
            Map.entry("general-info-supplied", GeneralInfoSupplied.class),
            Map.entry("plan-progress-recorded", PlanProgressRecorded.class),
            Map.entry("input-supplied", InputSupplied.class),
            Map.entry("reference-value-fixed", ReferenceValueFixed.class),
            Map.entry("explanation-given", ExplanationGiven.class),
            Map.entry("correction-made", CorrectionMade.class),
            Map.entry("self-score-entered", SelfScoreEntered.class),
            Map.entry("self-score-withdrawn", SelfScoreWithdrawn.class),
            Map.entry("reviewer-score-given", Decided.class),
            Map.entry("council-score-overridden", Decided.class),
            Map.entry("score-accepted", Accepted.class),
            Map.entry("council-override-withdrawn", Accepted.class),
            Map.entry("evidence-attached", EvidenceTaken.class),
            Map.entry("evidence-detached", EvidenceGone.class),
            Map.entry("evidence-refused", EvidenceRefused.class));

    private SubmissionDetails() {}

    /** The record of the details, by type of event. */
    public static Map<String, Class<? extends Record>> byType() {
        return BY_TYPE;
    }

    /**
     * A version of a framework.
     *
     * @param key of the framework
     * @param version 1 or more
     */
    public record FrameworkPin(String key, int version) {}

    /**
     * The submission was opened.
     *
     * @param level of the unit
     * @param groups of the unit, which decide the leaves that apply to it
     * @param framework the framework version that scores it
     * @param unreviewed the policy for leaves without a review: {@code accept-self | zero}
     * @param parameters the campaign's figures for single leaves, such as a due date, by leaf
     * @param bonusCap maximum of bonus points; absent in submissions opened before bonus points existed
     * @param unsignedEvidence {@code flag | zero}; absent in submissions opened before this policy existed
     * @param period of the campaign; absent in submissions opened before leaves had deadlines
     */
    public record SubmissionOpened(
            String level,
            List<String> groups,
            FrameworkPin framework,
            String unreviewed,
            Map<String, Map<String, Object>> parameters,
            @Nullable BigDecimal bonusCap,
            @Nullable String unsignedEvidence,
            @Nullable String period) {}

    /**
     * The campaign entered a phase.
     *
     * @param phase {@code self-assessment | appraisal-1 | explanation | appraisal-2 | finalised | published}
     * @param closesAt end of the phase; later writes are refused
     */
    public record PhaseEntered(String phase, @Nullable Instant closesAt) {}

    /**
     * The campaign pinned another version of its framework.
     *
     * @param framework the framework version that scores it from now on
     */
    public record FrameworkRepinned(FrameworkPin framework) {}

    /**
     * The council gave this unit more time in one phase.
     *
     * @param phase with the longer deadline
     * @param closesAt the new end of the phase for this unit
     */
    public record DeadlineExtended(String phase, Instant closesAt) {}

    /**
     * The score is published again, because the published score did not follow from the events, or because it was
     * withheld.
     *
     * @param replay id of the replay that found the difference; for a parked submission, the id of its release
     * @param rulesVersion version of the rules of the new score
     * @param toldBefore totals as published before, points, by name; empty for a withheld score
     */
    public record ScoreRepublished(UUID replay, String rulesVersion, Map<String, BigDecimal> toldBefore) {}

    /**
     * The unit entered its general information.
     *
     * @param values by the code of the field, in the field's unit of measure
     * @param cleared codes of fields that no longer have a value
     */
    public record GeneralInfoEntered(Map<String, Object> values, List<String> cleared) {}

    /**
     * A data source supplied general information.
     *
     * @param values by the code of the field, in the field's unit of measure
     * @param source the data set or system of the values
     * @param measuredAt time of measurement
     * @param reference where the values can be looked up
     */
    public record GeneralInfoSupplied(
            Map<String, Object> values,
            String source,
            Instant measuredAt,
            @Nullable String reference) {}

    /**
     * The progress of the unit's plan.
     *
     * @param year of the plan
     * @param planVersion version of the plan's stream with this progress
     * @param figures all figures of the plan, by name
     */
    public record PlanProgressRecorded(int year, long planVersion, Map<String, Object> figures) {}

    /**
     * A data source supplied figures for a leaf.
     *
     * @param inputs by the input's name, in its unit of measure
     * @param source the data set or system of the values
     * @param measuredAt time of measurement
     * @param reference where the values can be looked up
     */
    public record InputSupplied(
            Map<String, Object> inputs,
            String source,
            Instant measuredAt,
            @Nullable String reference) {}

    /**
     * The campaign's reference value for a leaf was set.
     *
     * @param value in the unit of measure of the leaf's input
     * @param source {@code council | best-unit}
     * @param number of the value; a later value of the campaign has a higher number
     * @param flags of the self score
     * @param recomputed decisions whose points were computed with the value
     */
    public record ReferenceValueFixed(
            BigDecimal value, String source, long number, List<String> flags, List<Recomputed> recomputed) {}

    /**
     * The points of a decision, computed with the reference value.
     *
     * @param round 1 or 2
     * @param authority {@code reviewer | council}
     * @param points absent where the leaf does not apply by its rule
     */
    public record Recomputed(
            int round, String authority, @Nullable BigDecimal points) {}

    /**
     * The unit gave an explanation.
     *
     * @param text the explanation
     */
    public record ExplanationGiven(String text) {}

    /**
     * The council corrected a score after finalisation.
     *
     * @param effectiveFrom time from which it holds, where that is not the time of the correction
     */
    public record CorrectionMade(@Nullable Instant effectiveFrom) {}

    /**
     * The unit entered a self score.
     *
     * @param inputs the figures of the computation, by name; empty on a manual leaf
     * @param flags such as {@code ratio-capped} or {@code after-deadline}
     * @param note for people
     * @param carriedFrom the earlier score an officer confirmed; absent where there is none and in events before
     *     carry-over existed
     */
    public record SelfScoreEntered(
            Map<String, Object> inputs,
            List<String> flags,
            @Nullable String note,
            @Nullable Carried carriedFrom) {}

    /**
     * A score of an earlier period.
     *
     * @param campaign code of the earlier campaign
     * @param version of the unit's submission in that campaign
     */
    public record Carried(String campaign, long version) {}

    /**
     * The unit withdrew its self score.
     *
     * @param note for people
     */
    public record SelfScoreWithdrawn(@Nullable String note) {}

    /**
     * A reviewer or the council scored a leaf.
     *
     * @param inputs the figures of the computation, by name; empty on a manual leaf
     * @param round 1 or 2
     */
    public record Decided(Map<String, Object> inputs, int round) {}

    /**
     * A self score was accepted, or a decision was withdrawn.
     *
     * @param authority {@code reviewer | council}
     * @param round 1 or 2
     */
    public record Accepted(String authority, int round) {}

    /**
     * The submission accepted evidence.
     *
     * @param evidenceId of the evidence
     * @param evidenceKind {@code file | link}
     * @param sha256 hex; of the file's bytes, or of the link's text
     * @param mediaType detected from the bytes
     * @param sizeBytes size of the file, bytes; 0 for a link
     * @param signature {@code VALID | INVALID | UNKNOWN | NONE}
     */
    public record EvidenceTaken(
            UUID evidenceId, String evidenceKind, String sha256, String mediaType, long sizeBytes, String signature) {}

    /**
     * Evidence was detached from the submission.
     *
     * @param evidenceId of the evidence
     */
    public record EvidenceGone(UUID evidenceId) {}

    /**
     * The submission refused evidence.
     *
     * @param evidenceId of the evidence
     * @param rule that refused it; also in {@code reason}
     */
    public record EvidenceRefused(UUID evidenceId, String rule) {}
}
