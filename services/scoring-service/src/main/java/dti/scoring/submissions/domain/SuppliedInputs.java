package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures that whoever holds the data supplied for a leaf (002, Điều 6.1.g). They give no points by themselves: the unit
 * scores itself with them, or differs from them and is flagged.
 *
 * @param source the data set or system they come from
 * @param measuredAt when they were true
 * @param reference where to look them up
 * @param version the event they came by
 */
public record SuppliedInputs(
        Map<String, Object> inputs,
        String source,
        Instant measuredAt,
        @Nullable String reference,
        long version) {

    /** Whether a figure of the unit's is not the one supplied. */
    public boolean differsFrom(Map<String, Object> own) {
        return inputs.entrySet().stream().anyMatch(supplied -> {
            Object entered = own.get(supplied.getKey());
            return entered != null && !isSame(supplied.getValue(), entered);
        });
    }

    /** 7 and 7.0 are the same figure. */
    public static boolean isSame(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return one.equals(other);
    }
}
