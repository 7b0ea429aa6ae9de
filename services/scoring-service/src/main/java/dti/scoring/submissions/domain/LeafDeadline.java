package dti.scoring.submissions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last day for entering a single leaf (001: 31.3, 30.6, 30.9, 31.10). The deadline is shown, warned about and
 * recorded, and changes no points. The campaign's own date ({@code parameters: {leaf: {deadline: 2023-10-31}}})
 * overrides the printed one, whose day and month are taken in the year of the campaign's period.
 *
 * @param day the last day on which an entry is in time, in Vietnamese time
 */
public record LeafDeadline(LocalDate day) {

    /** The permanent flag of a value entered after the deadline. */
    public static final String LATE = "after-deadline";

    private static final String PARAMETER = "deadline";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern PRINTED =
            Pattern.compile("\\s*(\\d{1,2})[./](1[0-2]|0?[1-9])(?:[./](\\d{4}))?\\.?\\s*");
    private static final int YEAR_LENGTH = 4;

    /** Empty if the leaf has no deadline, or the printed text is not a day. */
    public static Optional<LeafDeadline> of(SubmissionCommand.Opening opening, String leaf, @Nullable String printed) {
        Object said =
                opening.parameters().getOrDefault(leaf, java.util.Map.of()).get(PARAMETER);
        Optional<LocalDate> day = said instanceof String text ? date(text) : Optional.empty();
        return day.or(() -> printed(printed, opening.period())).map(LeafDeadline::new);
    }

    /** The flags of a recomputed score, whatever caused it: a late value keeps its flag. */
    static List<String> carried(List<String> before, List<String> now) {
        if (!before.contains(LATE) || now.contains(LATE)) {
            return now;
        }
        return Stream.concat(now.stream(), Stream.of(LATE)).toList();
    }

    /** The last second that is in time. */
    public Instant lastMoment() {
        return day.plusDays(1).atStartOfDay(VIETNAM).toInstant().minusSeconds(1);
    }

    public boolean isMissedBy(Instant at) {
        return !at.isBefore(day.plusDays(1).atStartOfDay(VIETNAM).toInstant());
    }

    /** True if the deadline is today or later, and at most this many days ahead. */
    public boolean isWithin(int days, Instant at) {
        LocalDate today = at.atZone(VIETNAM).toLocalDate();
        return !today.isAfter(day) && !day.isAfter(today.plusDays(days));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> printed(@Nullable String text, @Nullable String period) {
        Matcher matcher = PRINTED.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String year = matcher.group(3) == null ? year(period) : matcher.group(3);
        int day = Integer.parseInt(matcher.group(1));
        if (year.isEmpty() || day == 0) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(Integer.parseInt(year), Integer.parseInt(matcher.group(2)));
        return day > month.lengthOfMonth() ? Optional.empty() : Optional.of(month.atDay(day));
    }

    private static String year(@Nullable String period) {
        return period == null || period.length() < YEAR_LENGTH ? "" : period.substring(0, YEAR_LENGTH);
    }
}
