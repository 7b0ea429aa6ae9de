package dti.framework.plans.domain;

import dti.framework.commands.domain.Violation;
import dti.framework.plans.domain.PlanCommand.IssuePlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a plan before it is issued. */
public final class PlanChecks {

    public static final int YEAR_MIN = 2000;
    public static final int YEAR_MAX = 2099;

    /** The most items of a plan. 001 has 75 items; a province's plan has some 200. */
    public static final int ITEMS_MAX = 500;

    /** The most characters of a name. The longest name of 001 has 457. */
    private static final int NAME_LENGTH_MAX = 2_000;

    private static final int LABEL_LENGTH_MAX = 300;
    private static final int CO_OWNERS_MAX = 20;
    private static final int LINES_MAX = 20;
    private static final int REASON_LENGTH_MAX = 2_000;
    private static final int DIGITS_MAX = 18;
    private static final int DECIMALS_MAX = 6;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private PlanChecks() {}

    /** The violations of a new plan. */
    static List<Violation> check(IssuePlan issue) {
        List<Violation> found = new ArrayList<>();
        subject(issue, found);
        label(issue.content().title(), "/title", found);
        optional(issue.content().source(), "/source", found);
        items(issue.content().items(), found);
        return found;
    }

    /**
     * The violations of a plan that replaces another.
     *
     * @param changes whether the content changes, which needs a reason
     */
    static List<Violation> check(IssuePlan issue, boolean changes) {
        List<Violation> found = check(issue);
        String reason = issue.reason() == null ? "" : issue.reason();
        if (reason.length() > REASON_LENGTH_MAX) {
            found.add(new Violation(
                    "/reason",
                    "Lý do dài nhất " + REASON_LENGTH_MAX + " ký tự.",
                    "A reason has at most " + REASON_LENGTH_MAX + " characters."));
        } else if (changes && reason.isBlank()) {
            found.add(new Violation(
                    "/reason", "Thay kế hoạch đã có thì cần nêu lý do.", "Replacing a plan needs a reason."));
        }
        return found;
    }

    private static void subject(IssuePlan issue, List<Violation> found) {
        if (!issue.registered()) {
            found.add(new Violation(
                    "/unit",
                    "Chưa đăng ký đơn vị " + issue.id().unit() + ".",
                    "Unit " + issue.id().unit() + " is not registered."));
        }
        int year = issue.id().year();
        if (year < YEAR_MIN || year > YEAR_MAX) {
            found.add(new Violation("/year", "Năm không hợp lý.", "The year is not plausible."));
        }
    }

    private static void items(List<PlanItem> items, List<Violation> found) {
        if (items.isEmpty() || items.size() > ITEMS_MAX) {
            found.add(new Violation(
                    "/items", "Kế hoạch có 1 đến " + ITEMS_MAX + " mục.", "A plan has 1 to " + ITEMS_MAX + " items."));
            return;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            PlanItem item = items.get(i);
            String at = "/items/" + i;
            if (!KEY.matcher(item.key()).matches() || !keys.add(item.key())) {
                found.add(new Violation(
                        at + "/key",
                        "Khóa gồm 1 đến 64 chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới và không lặp lại.",
                        "A key is 1 to 64 letters, digits, dots, hyphens and underscores, and names one item only."));
            }
            item(item, at, found);
        }
    }

    private static void item(PlanItem item, String at, List<Violation> found) {
        if (item.name().isBlank() || item.name().length() > NAME_LENGTH_MAX) {
            found.add(new Violation(
                    at + "/name",
                    "Tên phải có 1 đến " + NAME_LENGTH_MAX + " ký tự.",
                    "The name must have 1 to " + NAME_LENGTH_MAX + " characters."));
        }
        label(item.owner(), at + "/owner", found);
        optional(item.code(), at + "/code", found);
        optional(item.section(), at + "/section", found);
        optional(item.period(), at + "/period", found);
        if (item.coOwners().size() > CO_OWNERS_MAX) {
            found.add(new Violation(
                    at + "/coOwners", "Nhiều nhất " + CO_OWNERS_MAX + " mục.", "At most " + CO_OWNERS_MAX + " items."));
        }
        for (int i = 0; i < item.coOwners().size(); i++) {
            label(item.coOwners().get(i), at + "/coOwners/" + i, found);
        }
        if (item.lines().size() > LINES_MAX || item.lines().stream().anyMatch(line -> line < 1)) {
            found.add(new Violation(at + "/lines", "Số dòng không hợp lệ.", "These are no numbers of lines."));
        }
        measure(item, at + "/measure", found);
    }

    private static void measure(PlanItem item, String at, List<Violation> found) {
        Measure measure = item.measure();
        if (measure == null) {
            if (item.kind() == ItemKind.TARGET) {
                found.add(new Violation(
                        at, "Chỉ tiêu cần đơn vị đo và giá trị phải đạt.", "A target needs a measure and a value."));
            }
            return;
        }
        label(measure.unit(), at + "/unit", found);
        if (!isBearable(measure.target())) {
            found.add(new Violation(
                    at + "/target",
                    "Cần một số từ 0 trở lên, không quá 18 chữ số và 6 chữ số thập phân.",
                    "A number of 0 or more is needed, of at most 18 digits and 6 decimals."));
        }
    }

    private static void label(String text, String pointer, List<Violation> found) {
        if (text.isBlank() || text.length() > LABEL_LENGTH_MAX) {
            found.add(new Violation(
                    pointer,
                    "Phải có 1 đến " + LABEL_LENGTH_MAX + " ký tự.",
                    "It must have 1 to " + LABEL_LENGTH_MAX + " characters."));
        }
    }

    private static void optional(@Nullable String text, String pointer, List<Violation> found) {
        if (text != null) {
            label(text, pointer, found);
        }
    }

    /**
     * Whether arithmetic with the number is safe. It is checked before any arithmetic, because 1E+999999999 would
     * otherwise be written out digit by digit.
     */
    static boolean isBearable(BigDecimal number) {
        boolean fits = (long) number.precision() - number.scale() <= DIGITS_MAX && number.scale() <= DECIMALS_MAX;
        return fits && number.signum() >= 0;
    }
}
