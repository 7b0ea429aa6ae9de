package dti.rules.rule;

import org.jspecify.annotations.Nullable;

/** The inputs that tell a lateness rule whether and when a document was issued. */
public sealed interface Issue {

    /** The unit enters whether it was issued and the days late. */
    record DaysCounted(String issued, String daysLate) implements Issue {}

    /**
     * The unit enters the date of issue, which is compared with the campaign's due date; {@code issued}, where present,
     * may be false.
     */
    record Dated(@Nullable String issued, String issuedOn) implements Issue {}
}
