package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command to a submission. */
public sealed interface SubmissionCommand
        permits LifecycleCommand,
                SubmissionCommand.EnterPhase,
                SubmissionCommand.RepinFramework,
                SubmissionCommand.EnterSelfScores,
                SubmissionCommand.WithdrawSelfScore,
                SubmissionCommand.EnterGeneralInfo,
                SubmissionCommand.RecordPlanProgress,
                SubmissionCommand.SupplyInputs,
                SubmissionCommand.SupplyGeneralInfo,
                SubmissionCommand.FixReferenceValue,
                SubmissionCommand.RequestExclusion,
                SubmissionCommand.DecideExclusion,
                SubmissionCommand.Explain,
                SubmissionCommand.DecideScores,
                SubmissionCommand.AcceptAllUnreviewed,
                SubmissionCommand.WithdrawDecision,
                SubmissionCommand.AttachEvidence,
                SubmissionCommand.DetachEvidence {

    SubmissionActor by();

    /** The campaign enters a phase; the first one opens the submission. */
    record EnterPhase(
            Opening opening,
            Phase phase,
            @Nullable Instant closesAt,
            @Nullable String reason,
            SubmissionActor by) implements SubmissionCommand {}

    record RepinFramework(FrameworkPin framework, @Nullable String reason, SubmissionActor by)
            implements SubmissionCommand {}

    /** Enters one self score or many, all or none. */
    record EnterSelfScores(List<Entry> entries, Instant at, SubmissionActor by) implements SubmissionCommand {}

    record WithdrawSelfScore(String leaf, @Nullable String note, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    /** Fills in general information; cleared fields lose their value. */
    record EnterGeneralInfo(Map<String, Object> values, List<String> cleared, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    /** Records the progress of the unit's plan. */
    record RecordPlanProgress(int year, long planVersion, Map<String, Object> figures, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    /** Supplies figures for a leaf, of any unit. */
    record SupplyInputs(
            String leaf,
            Map<String, Object> inputs,
            String source,
            Instant measuredAt,
            @Nullable String reference,
            Instant at,
            SubmissionActor by)
            implements SubmissionCommand {}

    /** Supplies general information, of any unit. */
    record SupplyGeneralInfo(
            Map<String, Object> values,
            String source,
            Instant measuredAt,
            @Nullable String reference,
            Instant at,
            SubmissionActor by)
            implements SubmissionCommand {}

    /** Fixes or changes the campaign's reference value for a leaf. */
    record FixReferenceValue(
            String leaf, ReferenceValue value, @Nullable String reason, SubmissionActor by)
            implements SubmissionCommand {}

    /** The unit requests to exclude a leaf from its score and its maximum. */
    record RequestExclusion(String leaf, String reason, Instant at, SubmissionActor by) implements SubmissionCommand {}

    /** The council grants or refuses that request, or changes its decision. */
    record DecideExclusion(String leaf, boolean grant, String reason, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    /** The unit explains a leaf. */
    record Explain(String leaf, String text, Instant at, SubmissionActor by) implements SubmissionCommand {}

    /** A reviewer or the council decides on one leaf or many, all or none. */
    record DecideScores(List<Verdict> verdicts, Authority authority, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    /**
     * Recognises the self score of every leaf that nobody has decided on in any round.
     *
     * @param except leaves that others decide on
     */
    record AcceptAllUnreviewed(
            Authority authority,
            Set<String> except,
            @Nullable String reason,
            Instant at,
            SubmissionActor by) implements SubmissionCommand {

        /** Excepts no leaf. */
        public AcceptAllUnreviewed(Authority authority, @Nullable String reason, Instant at, SubmissionActor by) {
            this(authority, Set.of(), reason, at, by);
        }
    }

    record WithdrawDecision(String leaf, String reason, Authority authority, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    record AttachEvidence(String leaf, Evidence evidence, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    record DetachEvidence(
            String leaf, UUID evidenceId, @Nullable String reason, Instant at, SubmissionActor by)
            implements SubmissionCommand {}

    /**
     * The data a submission is opened with.
     *
     * @param bonusCap the maximum of bonus points; absent if the campaign states none
     * @param unsignedEvidence the campaign's policy on unsigned evidence; absent if it states none, which means to
     *     flag it
     * @param period of the campaign, such as {@code 2024} or {@code 2024-03}; absent in submissions opened before it
     *     was recorded
     */
    record Opening(
            String campaign,
            String unit,
            String level,
            List<String> groups,
            FrameworkPin framework,
            UnreviewedPolicy unreviewed,
            Map<String, Map<String, Object>> parameters,
            @Nullable BigDecimal bonusCap,
            @Nullable UnsignedEvidencePolicy unsignedEvidence,
            @Nullable String period) {}

    /**
     * One self score, with exactly one of points and inputs.
     *
     * @param carriedFrom the source of the value; null if the value is entered anew
     */
    record Entry(
            String leaf,
            @Nullable BigDecimal points,
            @Nullable Map<String, Object> inputs,
            @Nullable String note,
            @Nullable CarriedValue carriedFrom) {

        public Entry(
                String leaf, @Nullable BigDecimal points, @Nullable Map<String, Object> inputs, @Nullable String note) {
            this(leaf, points, inputs, note, null);
        }
    }

    /** One decision, with exactly one of points, inputs and accept. */
    record Verdict(
            String leaf,
            @Nullable BigDecimal points,
            @Nullable Map<String, Object> inputs,
            boolean accept,
            @Nullable String reason) {}
}
