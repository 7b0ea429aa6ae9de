package dti.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@link SubmissionEvent#details()} says, per type of event. A type that is not here has no details. Of a field that
 * has no value nothing is said.
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

    /** The details of each type that has any. */
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
     * The submission came into being.
     *
     * @param level of the unit
     * @param groups of the unit that decide which leaves apply to it
     * @param framework the framework version it is scored by
     * @param unreviewed what a leaf nobody reviewed counts: {@code accept-self | zero}
     * @param parameters the campaign's figures for single leaves, such as a due date, by leaf
     * @param bonusCap the most bonus points it can have, points; absent in submissions opened before there were any
     * @param unsignedEvidence {@code flag | zero}; absent in submissions opened before it did anything
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
     * @param closesAt after this moment the phase's writes are refused
     */
    public record PhaseEntered(String phase, @Nullable Instant closesAt) {}

    /**
     * The campaign pinned another version of its framework.
     *
     * @param framework the version it is scored by from here on
     */
    public record FrameworkRepinned(FrameworkPin framework) {}

    /**
     * The council gave this unit more time in one phase.
     *
     * @param phase it has more time in
     * @param closesAt until when
     */
    public record DeadlineExtended(String phase, Instant closesAt) {}

    /**
     * The score is published again: what had been published was not what the events give, or it had been withheld.
     *
     * @param replay by which that was found; for a submission that was parked, the id of its release
     * @param rulesVersion of the rules it is computed with now
     * @param toldBefore totals as they had been published last, points, by name; empty for a score that had been withheld
     */
    public record ScoreRepublished(UUID replay, String rulesVersion, Map<String, BigDecimal> toldBefore) {}

    /**
     * The unit filled in its general information.
     *
     * @param values by the code of the field, in the field's unit of measure
     * @param cleared fields that have no value any more
     */
    public record GeneralInfoEntered(Map<String, Object> values, List<String> cleared) {}

    /**
     * Whoever holds the data supplied general information.
     *
     * @param values by the code of the field, in the field's unit of measure
     * @param source the data set or system they come from
     * @param measuredAt when they were true
     * @param reference where to look them up
     */
    public record GeneralInfoSupplied(
            Map<String, Object> values,
            String source,
            Instant measuredAt,
            @Nullable String reference) {}

    /**
     * How far the unit's plan has come.
     *
     * @param year of the plan
     * @param planVersion the event of the plan that says so
     * @param figures all figures of the plan, by name
     */
    public record PlanProgressRecorded(int year, long planVersion, Map<String, Object> figures) {}

    /**
     * Whoever holds the data supplied figures for a leaf.
     *
     * @param inputs by the input's name, in its unit of measure
     * @param source the data set or system they come from
     * @param measuredAt when they were true
     * @param reference where to look them up
     */
    public record InputSupplied(
            Map<String, Object> inputs,
            String source,
            Instant measuredAt,
            @Nullable String reference) {}

    /**
     * The campaign's reference value for a leaf is known.
     *
     * @param value in the unit of measure of the leaf's input
     * @param source {@code council | best-unit}
     * @param number later values of a campaign have higher ones
     * @param flags of the self score
     * @param recomputed decisions whose points were computed, too
     */
    public record ReferenceValueFixed(
            BigDecimal value, String source, long number, List<String> flags, List<Recomputed> recomputed) {}

    /**
     * The points a decision has by the reference value.
     *
     * @param round 1 or 2
     * @param authority {@code reviewer | council}
     * @param points absent where the rule says that the leaf does not apply
     */
    public record Recomputed(
            int round, String authority, @Nullable BigDecimal points) {}

    /**
     * The unit explained itself.
     *
     * @param text the explanation
     */
    public record ExplanationGiven(String text) {}

    /**
     * The council changed a score that stood.
     *
     * @param effectiveFrom since when it holds, where that is not since it was made
     */
    public record CorrectionMade(@Nullable Instant effectiveFrom) {}

    /**
     * The unit scored itself.
     *
     * @param inputs the figures the points were computed from, by name; empty on a manual leaf
     * @param flags such as {@code ratio-capped} or {@code after-deadline}
     * @param note for people
     * @param carriedFrom the earlier score it repeats, where an officer confirmed one; absent before there was that
     */
    public record SelfScoreEntered(
            Map<String, Object> inputs,
            List<String> flags,
            @Nullable String note,
            @Nullable Carried carriedFrom) {}

    /**
     * A score of an earlier period.
     *
     * @param campaign it was entered in
     * @param version of the unit's submission there
     */
    public record Carried(String campaign, long version) {}

    /**
     * The unit took its score back.
     *
     * @param note for people
     */
    public record SelfScoreWithdrawn(@Nullable String note) {}

    /**
     * A reviewer or the council gave a leaf its score.
     *
     * @param inputs the figures the points were computed from, by name; empty on a manual leaf
     * @param round 1 or 2
     */
    public record Decided(Map<String, Object> inputs, int round) {}

    /**
     * A self score was recognised, or a decision was taken back.
     *
     * @param authority {@code reviewer | council}
     * @param round 1 or 2
     */
    public record Accepted(String authority, int round) {}

    /**
     * Evidence was taken.
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
     * Evidence was detached.
     *
     * @param evidenceId of the evidence
     */
    public record EvidenceGone(UUID evidenceId) {}

    /**
     * Evidence came that the submission does not take.
     *
     * @param evidenceId of the evidence
     * @param rule that says why; also told as {@code reason}
     */
    public record EvidenceRefused(UUID evidenceId, String rule) {}
}
