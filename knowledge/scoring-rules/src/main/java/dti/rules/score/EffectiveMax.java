package dti.rules.score;

import dti.rules.language.Bilingual;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The effective maximum of a node and the reason for it.
 *
 * @param declared as printed; absent where blank
 * @param arithmetic for example {@code 50 − (10 + 10 + 10 + 10) = 10}; empty where the maximum is as printed
 */
public record EffectiveMax(BigDecimal value, @Nullable BigDecimal declared, Reason reason, String arithmetic) {

    /** Whether the effective maximum differs from the printed one. */
    public boolean differs() {
        return declared == null || declared.compareTo(value) != 0;
    }

    /** The reason, for people. */
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

    /** The reasons for an effective maximum. */
    public enum Reason {
        /** The printed maximum applies. */
        AS_PRINTED,
        /** The heading prints none; it has the sum of its children. */
        SUM_OF_CHILDREN,
        /** The leaf prints none; a resolution gives it the rest of the parent's maximum. */
        REMAINDER,
        /** The leaf shares one printed maximum with its siblings. */
        SHARED_POOL,
        /** The children add up to more than the printed maximum, which caps them. */
        CAP,
        /** The children add up to less than the printed maximum; the rest cannot be reached. */
        UNALLOCATED,
        /** The leaf prints none and no resolution decides; it gives no points. */
        UNDECIDED
    }
}
