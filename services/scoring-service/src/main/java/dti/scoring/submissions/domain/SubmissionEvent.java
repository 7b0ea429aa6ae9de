package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a submission. Named in the past tense, never edited, never deleted. */
public sealed interface SubmissionEvent
        permits LifecycleEvent,
                SubmissionEvent.LeafEvent,
                SubmissionEvent.SubmissionOpened,
                SubmissionEvent.PhaseEntered,
                SubmissionEvent.FrameworkRepinned,
                SubmissionEvent.GeneralInfoEntered,
                SubmissionEvent.GeneralInfoSupplied,
                SubmissionEvent.PlanProgressRecorded,
                SubmissionEvent.BonusAwarded,
                SubmissionEvent.EventLeftOut {

    SubmissionActor by();

    /**
     * Replaces an event that an administrator left out of the submission, and changes nothing. It is never stored:
     * the log keeps the event itself, and the decision is stored separately.
     */
    record EventLeftOut(SubmissionActor by) implements SubmissionEvent {}

    /** An event about one leaf of the framework. */
    sealed interface LeafEvent extends SubmissionEvent
            permits ExclusionEvent,
                    InputSupplied,
                    ReferenceValueFixed,
                    SelfScoreEntered,
                    SelfScoreWithdrawn,
                    ExplanationGiven,
                    ReviewerScoreGiven,
                    CouncilScoreOverridden,
                    ScoreAccepted,
                    CouncilOverrideWithdrawn,
                    CorrectionMade,
                    EvidenceAttached,
                    EvidenceDetached,
                    EvidenceRefused {
        String leaf();
    }

    /**
     * The submission was opened. Carries all data that a fold needs.
     *
     * @param unreviewed the campaign's policy for leaves nobody reviewed
     * @param parameters the campaign's figures for single leaves, such as a due date, by leaf
     * @param groups the groups of the unit that decide which leaves apply to it
     * @param bonusCap the maximum of bonus points; absent in submissions opened before bonus points existed
     * @param unsignedEvidence the campaign's policy on unsigned evidence; absent in submissions opened before the
     *     policy had an effect
     * @param period the campaign's period; absent in submissions opened before leaves had deadlines
     */
    record SubmissionOpened(
            String campaign,
            String unit,
            String level,
            List<String> groups,
            FrameworkPin framework,
            UnreviewedPolicy unreviewed,
            Map<String, Map<String, Object>> parameters,
            @Nullable BigDecimal bonusCap,
            @Nullable UnsignedEvidencePolicy unsignedEvidence,
            @Nullable String period,
            SubmissionActor by)
            implements SubmissionEvent {}

    /** The campaign entered a phase; after {@code closesAt} the phase's writes are refused. */
    record PhaseEntered(
            Phase phase,
            @Nullable Instant closesAt,
            @Nullable String reason,
            SubmissionActor by) implements SubmissionEvent {}

    /** The campaign pinned another version of its framework. */
    record FrameworkRepinned(
            FrameworkPin framework, @Nullable String reason, SubmissionActor by) implements SubmissionEvent {}

    /**
     * The unit filled in its general information. The event never contains contact details.
     *
     * @param values by the code of the field
     * @param cleared fields that no longer have a value
     */
    record GeneralInfoEntered(Map<String, Object> values, List<String> cleared, SubmissionActor by)
            implements SubmissionEvent {}

    /**
     * A data source supplied general information of the unit.
     *
     * @param values by the code of the field
     * @param source the data set or system they come from
     * @param measuredAt the time at which the values held
     */
    record GeneralInfoSupplied(
            Map<String, Object> values,
            String source,
            Instant measuredAt,
            @Nullable String reference,
            SubmissionActor by)
            implements SubmissionEvent {}

    /**
     * The unit's plan for the year of the campaign made progress. The event carries all its present figures, as
     * {@link PlanFigures} names them.
     *
     * @param planVersion the version of the plan's event with these figures
     */
    record PlanProgressRecorded(int year, long planVersion, Map<String, Object> figures, SubmissionActor by)
            implements SubmissionEvent {}

    /**
     * A data source supplied figures for a leaf. They give no points.
     *
     * @param source the data set or system they come from
     * @param measuredAt the time at which the figures held
     */
    record InputSupplied(
            String leaf,
            Map<String, Object> inputs,
            String source,
            Instant measuredAt,
            @Nullable String reference,
            SubmissionActor by)
            implements LeafEvent {}

    /**
     * The campaign's reference value for a leaf was fixed or changed. Scores that waited for it, or were computed
     * with an earlier value, now have their points by it.
     *
     * @param number later values of a campaign have higher numbers
     * @param points of the self score; null if there is none, or the rule says that the leaf does not apply
     * @param flags of the self score
     * @param recomputed the decisions whose points were also computed
     */
    record ReferenceValueFixed(
            String leaf,
            BigDecimal value,
            ReferenceSource source,
            long number,
            @Nullable String reason,
            @Nullable BigDecimal points,
            List<String> flags,
            List<Recomputed> recomputed,
            SubmissionActor by)
            implements LeafEvent {}

    /** The points of a decision under the reference value. */
    record Recomputed(
            int round, Authority authority, @Nullable BigDecimal points) {}

    /** Bonus points, kept in a ledger separate from the score (002: "điểm khuyến khích"). */
    record BonusAwarded(BigDecimal points, String reason, SubmissionActor by) implements SubmissionEvent {}

    /**
     * The unit scored itself.
     *
     * @param points null where the rule says that the leaf does not apply
     * @param inputs the figures the points were computed from; empty on a manual leaf
     * @param carriedFrom the event the value was taken over from, if the officer confirmed a value of an earlier
     *     period
     */
    record SelfScoreEntered(
            String leaf,
            @Nullable BigDecimal points,
            Map<String, Object> inputs,
            List<String> flags,
            @Nullable String note,
            @Nullable CarriedValue carriedFrom,
            SubmissionActor by)
            implements LeafEvent {

        /** A self score that is entered anew, not carried over. */
        public SelfScoreEntered(
                String leaf,
                @Nullable BigDecimal points,
                Map<String, Object> inputs,
                List<String> flags,
                @Nullable String note,
                SubmissionActor by) {
            this(leaf, points, inputs, flags, note, null, by);
        }
    }

    record SelfScoreWithdrawn(String leaf, @Nullable String note, SubmissionActor by) implements LeafEvent {}

    /** A reviewer gave a leaf its score. */
    record ReviewerScoreGiven(
            String leaf,
            @Nullable BigDecimal points,
            Map<String, Object> inputs,
            int round,
            String reason,
            SubmissionActor by)
            implements LeafEvent {}

    /** The council gave a leaf its score, which overrides any earlier one. */
    record CouncilScoreOverridden(
            String leaf,
            @Nullable BigDecimal points,
            Map<String, Object> inputs,
            int round,
            String reason,
            SubmissionActor by)
            implements LeafEvent {}

    /**
     * The self score was recognised as it is (000: "công nhận").
     *
     * @param points the recognised points
     */
    record ScoreAccepted(
            String leaf,
            @Nullable BigDecimal points,
            Authority authority,
            int round,
            @Nullable String reason,
            SubmissionActor by)
            implements LeafEvent {}

    /** A decision of this round was withdrawn. */
    record CouncilOverrideWithdrawn(String leaf, Authority authority, int round, String reason, SubmissionActor by)
            implements LeafEvent {}

    /** The unit explained a leaf to the authority that decided on it (002, Điều 5.3). */
    record ExplanationGiven(String leaf, String text, SubmissionActor by) implements LeafEvent {}

    /**
     * The council changed a final score. A correction overrides all earlier decisions.
     *
     * @param effectiveFrom the time from which it applies; null if it applies from the time of the event
     */
    record CorrectionMade(
            String leaf,
            BigDecimal points,
            String reason,
            @Nullable Instant effectiveFrom,
            SubmissionActor by) implements LeafEvent {}

    record EvidenceAttached(
            String leaf,
            UUID evidenceId,
            String evidenceKind,
            String sha256,
            String mediaType,
            long sizeBytes,
            String signature,
            SubmissionActor by)
            implements LeafEvent {}

    record EvidenceDetached(
            String leaf, UUID evidenceId, @Nullable String reason, SubmissionActor by) implements LeafEvent {}

    /** The submission refused evidence; {@code rule} names the reason. */
    record EvidenceRefused(String leaf, UUID evidenceId, String rule, SubmissionActor by) implements LeafEvent {}
}
