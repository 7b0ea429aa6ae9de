package dti.eventsourcing.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Accepts the days and times that RFC 3339 can write: years 1 to 9999. PostgreSQL stores all of them. */
public final class TimeRules {

    private static final int YEAR_MIN = 1;
    private static final int YEAR_MAX = 9999;

    private static final TextFault YEAR_OUT_OF_RANGE =
            new TextFault("Năm phải từ 1 đến " + YEAR_MAX + ".", "The year must be 1 to " + YEAR_MAX + ".");

    private TimeRules() {}

    /** Returns why the day or time is refused; empty when it is accepted. */
    public static Optional<TextFault> fault(TemporalAccessor time) {
        TemporalAccessor dated = time instanceof Instant instant ? atOffset(instant) : time;
        int year = dated.get(ChronoField.YEAR);
        return year >= YEAR_MIN && year <= YEAR_MAX ? Optional.empty() : Optional.of(YEAR_OUT_OF_RANGE);
    }

    /**
     * Parses a time with its offset.
     *
     * @throws DateTimeException when the text is not a time, or the time is refused
     */
    public static OffsetDateTime time(String text) {
        return accepted(OffsetDateTime.parse(text));
    }

    /**
     * Parses a day.
     *
     * @throws DateTimeException when the text is not a day, or the day is refused
     */
    public static LocalDate day(String text) {
        return accepted(LocalDate.parse(text));
    }

    private static <T extends TemporalAccessor> T accepted(T time) {
        fault(time).ifPresent(fault -> {
            throw new DateTimeException(fault.en());
        });
        return time;
    }

    /** The range of {@link Instant} exceeds that of {@link OffsetDateTime} by a year. */
    private static TemporalAccessor atOffset(Instant instant) {
        return instant.isAfter(OffsetDateTime.MAX.toInstant()) || instant.isBefore(OffsetDateTime.MIN.toInstant())
                ? LocalDate.MAX
                : instant.atOffset(ZoneOffset.UTC);
    }
}
