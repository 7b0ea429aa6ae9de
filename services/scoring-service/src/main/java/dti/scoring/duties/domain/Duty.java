package dti.scoring.duties.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Work that a party owes a submission.
 *
 * @param campaign the campaign of the submission
 * @param unit the unit of the submission
 * @param owes {@code unit | source | reviewer | council}
 * @param agency the unit that owes the work; absent for the council and where any reviewer may do it
 * @param items leaves, or fields of the general-information form; empty where the duty concerns the submission itself
 */
public record Duty(
        String campaign,
        Named unit,
        String owes,
        @Nullable Named agency,
        DutyKind kind,
        @Nullable Instant due,
        List<String> items) {

    public static final String COUNCIL = "council";

    /** A text names so many items and shortens the rest to an ellipsis. */
    private static final int ITEMS_TOLD_MAX = 10;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    public Duty {
        items = List.copyOf(items);
    }

    /** A unit: its code and its name for people. */
    public record Named(String code, String name) {}

    /** Returns the text for people, in Vietnamese. */
    public String vi(Urgency urgency) {
        String moment = due == null ? "" : ", hạn " + MOMENT.format(due);
        return urgency.vi() + " – " + kind.vi(who("Cơ quan thẩm định", "Hội đồng thẩm định"), unit.name(), items.size())
                + moment + " (đợt " + campaign + ")" + told();
    }

    /** Returns the text for people, in English. */
    public String en(Urgency urgency) {
        String moment = due == null ? "" : ", due " + MOMENT.format(due);
        return urgency.en() + " – " + kind.en(who("Reviewers", "Council"), unit.name(), items.size()) + moment
                + " (campaign " + campaign + ")" + told();
    }

    private String who(String anyReviewer, String council) {
        if (agency != null) {
            return agency.name();
        }
        return owes.equals(COUNCIL) ? council : anyReviewer;
    }

    private String told() {
        if (items.isEmpty()) {
            return ".";
        }
        boolean more = items.size() > ITEMS_TOLD_MAX;
        return ": " + String.join(", ", items.subList(0, Math.min(ITEMS_TOLD_MAX, items.size())))
                + (more ? ", …" : ".");
    }
}
