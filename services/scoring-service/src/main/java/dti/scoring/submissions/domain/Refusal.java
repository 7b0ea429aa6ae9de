package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reason a submission refuses a command. */
public sealed interface Refusal
        permits LifecycleRefusal,
                Refusal.SubmissionNotOpened,
                Refusal.PhaseForbids,
                Refusal.PhaseClosed,
                Refusal.EntriesRefused,
                Refusal.GeneralInfoInvalid,
                Refusal.AlreadyInPhase,
                Refusal.ReferenceSuperseded,
                Refusal.NothingNew,
                Refusal.NothingToWithdraw,
                Refusal.NothingToAccept {

    /** The stable name of the rule, as the API shows it. */
    default String rule() {
        return RuleName.of(getClass());
    }

    /** The submission does not exist. */
    record SubmissionNotOpened() implements Refusal {}

    record PhaseForbids(Phase phase, String action) implements Refusal {}

    record PhaseClosed(Phase phase, Instant closedAt) implements Refusal {}

    /** At least one entry is refused, so the whole command is refused. */
    record EntriesRefused(List<EntryRefused> entries) implements Refusal {
        @Override
        public String rule() {
            return entries.getFirst().why().rule();
        }
    }

    /** At least one field of the general information refuses its value, so no field changes. */
    record GeneralInfoInvalid(List<InfoFault> faults) implements Refusal {}

    /**
     * A refused field and the reason.
     *
     * @param leaf the leaf whose self score needs the field; null for any other reason
     */
    record InfoFault(
            String code, InfoForm.Fault why, @Nullable String leaf) {}

    /** The submission is already in this phase. */
    record AlreadyInPhase(Phase phase) implements Refusal {}

    /** A later reference value is recorded already. */
    record ReferenceSuperseded(String leaf) implements Refusal {}

    /** The command contains nothing new. */
    record NothingNew() implements Refusal {}

    record NothingToWithdraw(String leaf) implements Refusal {}

    /** Every leaf has been decided on in this round. */
    record NothingToAccept(int round) implements Refusal {}

    /**
     * A refused entry and the reason.
     *
     * @param index the position of the entry in the command, from 0
     */
    record EntryRefused(int index, String leaf, EntryRefusal why) {}

    /** The reason one entry is refused. */
    sealed interface EntryRefusal {

        /** As {@link Refusal#rule()}. */
        default String rule() {
            return RuleName.of(getClass());
        }

        record LeafUnknown() implements EntryRefusal {}

        /** The node is a heading: its score is the sum of its leaves. */
        record NotALeaf() implements EntryRefusal {}

        /** The leaf is only for units of the groups named. */
        record LeafNotApplicable(List<String> onlyForGroups) implements EntryRefusal {}

        /** The council has excluded the leaf from this submission. */
        record LeafExcluded() implements EntryRefusal {}

        record PointsOutOfRange(BigDecimal points, BigDecimal max) implements EntryRefusal {}

        record TooManyDecimals(BigDecimal points, int decimalsMax) implements EntryRefusal {}

        /** The leaf has a rule: its points are computed from inputs. */
        record PointsAreComputed() implements EntryRefusal {}

        /** The leaf is manual: it takes points, not inputs. */
        record LeafTakesPoints() implements EntryRefusal {}

        record InputsMissing(List<String> names) implements EntryRefusal {}

        /** The rule compares the leaf's value with the campaign's reference value, which is not known yet. */
        record ReferencePending() implements EntryRefusal {}

        record InputInvalid(String name, String vi, String en) implements EntryRefusal {}

        record ExactlyOneValue() implements EntryRefusal {}

        record LeafRepeated() implements EntryRefusal {}

        record ReasonMissing() implements EntryRefusal {}

        /** A reviewer may not score after the council decided. */
        record CouncilDecided(int round, @Nullable BigDecimal points) implements EntryRefusal {}

        /**
         * The self score counts 0 points by the campaign's policy, because signed evidence is missing, so there is
         * nothing to recognise.
         */
        record EvidenceUnsigned() implements EntryRefusal {}

        /** There is no self score to recognise. */
        record NothingToAccept() implements EntryRefusal {}
    }
}
