package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The reason a submission as a whole refuses a command: its progress or its bonus ledger does not allow it. */
public sealed interface LifecycleRefusal extends Refusal {

    /** The unit's leader has submitted it. */
    record SubmissionSubmitted() implements LifecycleRefusal {}

    /** There is no submittal to return or to reopen. */
    record SubmissionNotSubmitted() implements LifecycleRefusal {}

    /** The council has finalised it. */
    record SubmissionFinalised() implements LifecycleRefusal {}

    /** The person who wants to judge the submission has entered or submitted something in it for its unit. */
    record ActedForUnit() implements LifecycleRefusal {}

    /** A required text is blank. */
    record TextMissing(String field) implements LifecycleRefusal {
        @Override
        public String rule() {
            return field + "-missing";
        }
    }

    /**
     * An extension must end later than the present deadline.
     *
     * @param closesAt when the phase closes now; null if it does not close by itself
     */
    record DeadlineNotLater(Phase phase, @Nullable Instant closesAt) implements LifecycleRefusal {}

    /** The sum of the ledger would be below 0 or above the campaign's cap. */
    record BonusOutOfRange(BigDecimal points, BigDecimal awarded, BigDecimal cap) implements LifecycleRefusal {}

    /** Bonus points must not be 0, and must have at most two decimals. */
    record BonusUnfit(BigDecimal points) implements LifecycleRefusal {}

    /** The unit's earlier request is pending or granted. */
    record ExclusionRequestedBefore(String leaf) implements LifecycleRefusal {}

    record ExclusionNotRequested(String leaf) implements LifecycleRefusal {}

    /** The council has already decided the same. */
    record ExclusionDecidedSo(String leaf, boolean granted) implements LifecycleRefusal {}
}
