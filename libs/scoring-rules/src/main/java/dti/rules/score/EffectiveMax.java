package dti.rules.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The maximum that is used for a node, and why.
 *
 * @param value what is used
 * @param declared what is printed
 * @param reason why the one follows from the other
 * @param arithmetic how, for example {@code 50 − (10 + 10 + 10 + 10) = 10}; empty where it is as printed
 */
public record EffectiveMax(BigDecimal value, @Nullable BigDecimal declared, Reason reason, String arithmetic) {

    /** Whether what is used is not what is printed. */
    public boolean differs() {
        return declared == null || declared.compareTo(value) != 0;
    }

    /** Why a maximum is what it is. */
    public enum Reason {
        /** The print is used. */
        AS_PRINTED,
        /** Nothing is printed on this heading; its children add up to it. */
        SUM_OF_CHILDREN,
        /** Nothing is printed on this leaf; a resolution gives it what its siblings leave of the parent. */
        REMAINDER,
        /** The leaf shares one printed maximum with its siblings. */
        SHARED_POOL,
        /** The children add up to more than is printed; the print is the cap. */
        CAP,
        /** The children add up to less than is printed; the rest cannot be reached. */
        UNALLOCATED,
        /** Nothing is printed on this leaf and nothing is decided; it gives no points. */
        UNDECIDED
    }
}
