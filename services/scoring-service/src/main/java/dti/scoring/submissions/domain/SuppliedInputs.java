package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures that a data source supplied for a leaf (002, Điều 6.1.g). They give no points by themselves: the unit
 * scores itself with them, or enters other figures and is flagged.
 *
 * @param source the data set or system they come from
 * @param measuredAt the time at which the figures held
 * @param reference where to look them up
 * @param version the version of the event that brought them
 */
public record SuppliedInputs(
        Map<String, Object> inputs,
        String source,
        Instant measuredAt,
        @Nullable String reference,
        long version) {

    /** True if one of the unit's own figures differs from the supplied one. */
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
