package dti.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder of a duty towards a submission, sent once when it is due soon and once when it is overdue. The system
 * sends it; the time of the message is the time of the reminder.
 *
 * @param campaign code of the submission's campaign
 * @param unit code of the submission's unit
 * @param owes the role with the duty: {@code unit | source | reviewer | council}
 * @param agency code of the unit with the duty; absent for the council, and for leaves that any reviewer may decide on
 * @param kind {@code self-scores | submission | general-info | explanations | inputs | decisions | exclusions}
 * @param reminder {@code due-soon | overdue}
 * @param due time by which it must be done
 * @param items leaves, or fields of the general-information form; empty where the duty is to submit the submission
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
     * A text in both languages.
     *
     * @param vi Vietnamese
     * @param en English
     */
    public record Text(String vi, String en) {}
}
