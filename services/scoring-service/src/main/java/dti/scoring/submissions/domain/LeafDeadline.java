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
 * The day until which a single leaf is to be entered (001: 31.3, 30.6, 30.9, 31.10). It is told, warned about and recorded,
 * and changes no points. The campaign's own word ({@code parameters: {leaf: {deadline: 2023-10-31}}}) stands above the
 * print, whose day and month are taken in the year of the campaign's period.
 *
 * @param day the last day on which entering it is in time, where it is decided
 */
public record LeafDeadline(LocalDate day) {

    /** What was entered after the deadline says so for ever. */
    public static final String LATE = "after-deadline";

    private static final String PARAMETER = "deadline";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern PRINTED =
            Pattern.compile("\\s*(\\d{1,2})[./](1[0-2]|0?[1-9])(?:[./](\\d{4}))?\\.?\\s*");
    private static final int YEAR_LENGTH = 4;

    /** Empty where nothing is said of the leaf, or what is printed is no day. */
    public static Optional<LeafDeadline> of(SubmissionCommand.Opening opening, String leaf, @Nullable String printed) {
        Object said =
                opening.parameters().getOrDefault(leaf, java.util.Map.of()).get(PARAMETER);
        Optional<LocalDate> day = said instanceof String text ? date(text) : Optional.empty();
        return day.or(() -> printed(printed, opening.period())).map(LeafDeadline::new);
    }

    /** The flags of a score computed anew, by whoever changed what it is computed from: what came late stays late. */
    static List<String> carried(List<String> before, List<String> now) {
        if (!before.contains(LATE) || now.contains(LATE)) {
            return now;
        }
        return Stream.concat(now.stream(), Stream.of(LATE)).toList();
    }

    /** The last moment that is in time, to the second. */
    public Instant lastMoment() {
        return day.plusDays(1).atStartOfDay(VIETNAM).toInstant().minusSeconds(1);
    }

    public boolean isMissedBy(Instant at) {
        return !at.isBefore(day.plusDays(1).atStartOfDay(VIETNAM).toInstant());
    }

    /** Whether it is still ahead, and no more than so many days. */
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
