package dti.rules.score;

import dti.rules.language.Bilingual;
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

    /** Why it is used, for people. */
    public Bilingual explanation() {
        return switch (reason) {
            case AS_PRINTED -> new Bilingual("như in", "as printed");
            case SUM_OF_CHILDREN ->
                new Bilingual(
                        "không in; bằng tổng các dòng con: " + arithmetic,
                        "not printed; the sum of its children: " + arithmetic);
            case REMAINDER ->
                new Bilingual(
                        "không in; nhận phần còn lại của dòng cha: " + arithmetic,
                        "not printed; what its siblings leave of the parent: " + arithmetic);
            case SHARED_POOL ->
                new Bilingual("dùng chung một điểm tối đa: " + arithmetic, "shares one printed maximum: " + arithmetic);
            case CAP ->
                new Bilingual(
                        "các dòng con vượt điểm in, tính đến điểm in: " + arithmetic,
                        "the children exceed the print, which caps them: " + arithmetic);
            case UNALLOCATED ->
                new Bilingual(
                        "các dòng con không đủ điểm in, phần thiếu không phân bổ: " + arithmetic,
                        "the children fall short of the print, the rest is unallocated: " + arithmetic);
            case UNDECIDED -> new Bilingual("không in và chưa quyết định", "neither printed nor decided");
        };
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
