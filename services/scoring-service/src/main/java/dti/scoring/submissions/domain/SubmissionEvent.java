package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a submission. Past tense, never edited, never deleted. */
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
     * The place of an event that an administrator left out of the submission; it changes nothing. Never stored: the log keeps
     * the event itself, and the decision is kept beside it.
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
     * The submission came into being. Carries all a fold needs.
     *
     * @param unreviewed the campaign's policy for leaves nobody reviewed
     * @param parameters the campaign's figures for single leaves, such as a due date, by leaf
     * @param groups the groups of the unit that decide which leaves apply to it
     * @param bonusCap the most bonus points it can have; absent in submissions opened before there were any
     * @param unsignedEvidence the campaign's policy on it; absent in submissions opened before it did anything
     * @param period of the campaign; absent in submissions opened before leaves had deadlines
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
     * The unit filled in its general information; contact details never get here.
     *
     * @param values by the code of the field
     * @param cleared fields that have no value any more
     */
    record GeneralInfoEntered(Map<String, Object> values, List<String> cleared, SubmissionActor by)
            implements SubmissionEvent {}

    /**
     * Whoever holds the data supplied general information of the unit.
     *
     * @param values by the code of the field
     * @param source the data set or system they come from
     * @param measuredAt when they were true
     */
    record GeneralInfoSupplied(
            Map<String, Object> values,
            String source,
            Instant measuredAt,
            @Nullable String reference,
            SubmissionActor by)
            implements SubmissionEvent {}

    /**
     * The unit's plan for the year of the campaign has come so far; these are all its figures now (see {@link PlanFigures}).
     *
     * @param planVersion the event of the plan that says so
     */
    record PlanProgressRecorded(int year, long planVersion, Map<String, Object> figures, SubmissionActor by)
            implements SubmissionEvent {}

    /**
     * Whoever holds the data supplied figures for a leaf. They give no points.
     *
     * @param source the data set or system they come from
     * @param measuredAt when they were true
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
     * The campaign's reference value for a leaf is known: what was waiting for it, or computed with an earlier one, has
     * its points by it now.
     *
     * @param number later values of a campaign have higher ones
     * @param points of the self score; null where there is none, or the rule says that the leaf does not apply
     * @param flags of the self score
     * @param recomputed decisions whose points were computed, too
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

    /** The points a decision has by the reference value. */
    record Recomputed(
            int round, Authority authority, @Nullable BigDecimal points) {}

    /** Points beside the score, in a ledger of their own (002: "điểm khuyến khích"). */
    record BonusAwarded(BigDecimal points, String reason, SubmissionActor by) implements SubmissionEvent {}

    /**
     * The unit scored itself.
     *
     * @param points null where the rule says that the leaf does not apply
     * @param inputs the figures the points were computed from; empty on a manual leaf
     * @param carriedFrom where the value was taken over from, when the officer confirmed one of an earlier period
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

        /** Entered anew. */
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

    /** The council gave a leaf its score, whatever was there before. */
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
     * @param points what was recognised
     */
    record ScoreAccepted(
            String leaf,
            @Nullable BigDecimal points,
            Authority authority,
            int round,
            @Nullable String reason,
            SubmissionActor by)
            implements LeafEvent {}

    /** A decision of this round was taken back. */
    record CouncilOverrideWithdrawn(String leaf, Authority authority, int round, String reason, SubmissionActor by)
            implements LeafEvent {}

    /** The unit explained itself to whoever decided on the leaf (002, Điều 5.3). */
    record ExplanationGiven(String leaf, String text, SubmissionActor by) implements LeafEvent {}

    /**
     * The council changed a score that stood. Whatever was decided before, this is the latest decision.
     *
     * @param effectiveFrom since when it holds, where that is not since it was made
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

    /** Evidence came that this submission does not take; {@code rule} says why. */
    record EvidenceRefused(String leaf, UUID evidenceId, String rule, SubmissionActor by) implements LeafEvent {}
}
