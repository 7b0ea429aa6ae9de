package dti.scoring.duties.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody owes a submission.
 *
 * @param campaign of the submission
 * @param unit whose submission it is
 * @param owes {@code unit | source | reviewer | council}
 * @param agency the unit that owes it; absent for the council and where any reviewer may do it
 * @param items leaves, or fields of the general-information form; none where it is the submission itself
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

    /** Enough to see what it is about; the rest is counted. */
    private static final int ITEMS_TOLD_MAX = 10;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    public Duty {
        items = List.copyOf(items);
    }

    /** A unit, by its code and by what people call it. */
    public record Named(String code, String name) {}

    /** For people, in Vietnamese. */
    public String vi(Urgency urgency) {
        String moment = due == null ? "" : ", hạn " + MOMENT.format(due);
        return urgency.vi() + " – " + kind.vi(who("Cơ quan thẩm định", "Hội đồng thẩm định"), unit.name(), items.size())
                + moment + " (đợt " + campaign + ")" + told();
    }

    /** For people, in English. */
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
