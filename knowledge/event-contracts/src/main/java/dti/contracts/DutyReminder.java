package dti.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was reminded of what they owe a submission: once when it is due soon and once when it is overdue. The house
 * itself reminds; when it did is the time of the message.
 *
 * @param campaign of the submission
 * @param unit whose submission it is
 * @param owes {@code unit | source | reviewer | council}
 * @param agency the unit that owes it; absent for the council, and for leaves that any reviewer may decide on
 * @param kind {@code self-scores | submission | general-info | explanations | inputs | decisions | exclusions}
 * @param reminder {@code due-soon | overdue}
 * @param due by when
 * @param items leaves, or fields of the general-information form; none where the submission itself is owed
 * @param text for people
 */
public record DutyReminder(
        String campaign,
        String unit,
        String owes,
        @Nullable String agency,
        String kind,
        String reminder,
        Instant due,
        List<String> items,
        Text text) {

    /**
     * The same in both languages.
     *
     * @param vi in Vietnamese
     * @param en in English
     */
    public record Text(String vi, String en) {}
}
