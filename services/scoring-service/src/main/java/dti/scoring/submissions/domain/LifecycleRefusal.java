package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a submission as a whole does not take a command: how far it has come, or its ledger, stands against it. */
public sealed interface LifecycleRefusal extends Refusal {

    /** The unit's leader has handed it in. */
    record SubmissionSubmitted() implements LifecycleRefusal {}

    /** There is no handing in to give or take back. */
    record SubmissionNotSubmitted() implements LifecycleRefusal {}

    /** The council has finalised it. */
    record SubmissionFinalised() implements LifecycleRefusal {}

    /** Whoever wants to judge the submission has entered or handed in something of it for its unit. */
    record ActedForUnit() implements LifecycleRefusal {}

    /** A word that must be said is not there. */
    record TextMissing(String field) implements LifecycleRefusal {
        @Override
        public String rule() {
            return field + "-missing";
        }
    }

    /**
     * An extension must give more time than there is.
     *
     * @param closesAt when the phase closes now; absent where it does not close by itself
     */
    record DeadlineNotLater(Phase phase, @Nullable Instant closesAt) implements LifecycleRefusal {}

    /** The ledger would leave 0 to the campaign's cap. */
    record BonusOutOfRange(BigDecimal points, BigDecimal awarded, BigDecimal cap) implements LifecycleRefusal {}

    /** Bonus points are not 0 and have at most two decimals. */
    record BonusUnfit(BigDecimal points) implements LifecycleRefusal {}

    /** The unit asked for it before and waits, or has it. */
    record ExclusionRequestedBefore(String leaf) implements LifecycleRefusal {}

    record ExclusionNotRequested(String leaf) implements LifecycleRefusal {}

    /** The council decided just so before. */
    record ExclusionDecidedSo(String leaf, boolean granted) implements LifecycleRefusal {}
}
