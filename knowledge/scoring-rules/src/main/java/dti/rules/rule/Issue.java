package dti.rules.rule;

import org.jspecify.annotations.Nullable;

/** How a lateness rule learns whether and when something was issued. */
public sealed interface Issue {

    /** The unit says whether it was issued and how many days late. */
    record DaysCounted(String issued, String daysLate) implements Issue {}

    /** The date of issue against the campaign's due date; {@code issued}, if there, may say that it never was. */
    record Dated(@Nullable String issued, String issuedOn) implements Issue {}
}
