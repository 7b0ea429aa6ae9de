package dti.eventsourcing.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Which days and times may enter: those RFC 3339 can write, whose years have four digits. PostgreSQL holds all of them. */
public final class TimeRules {

    private static final int YEAR_MIN = 1;
    private static final int YEAR_MAX = 9999;

    private static final TextFault FAR =
            new TextFault("Năm phải từ 1 đến " + YEAR_MAX + ".", "The year must be 1 to " + YEAR_MAX + ".");

    private TimeRules() {}

    /** Why the day or time may not enter; empty when it may. */
    public static Optional<TextFault> fault(TemporalAccessor time) {
        TemporalAccessor dated = time instanceof Instant instant ? atOffset(instant) : time;
        int year = dated.get(ChronoField.YEAR);
        return year >= YEAR_MIN && year <= YEAR_MAX ? Optional.empty() : Optional.of(FAR);
    }

    /**
     * Reads a time with its offset.
     *
     * @throws DateTimeException when it is none, or may not enter
     */
    public static OffsetDateTime time(String text) {
        return entering(OffsetDateTime.parse(text));
    }

    /**
     * Reads a day.
     *
     * @throws DateTimeException when it is none, or may not enter
     */
    public static LocalDate day(String text) {
        return entering(LocalDate.parse(text));
    }

    private static <T extends TemporalAccessor> T entering(T time) {
        fault(time).ifPresent(fault -> {
            throw new DateTimeException(fault.en());
        });
        return time;
    }

    /** An instant reaches a year further than a date and time do. */
    private static TemporalAccessor atOffset(Instant instant) {
        return instant.isAfter(OffsetDateTime.MAX.toInstant()) || instant.isBefore(OffsetDateTime.MIN.toInstant())
                ? LocalDate.MAX
                : instant.atOffset(ZoneOffset.UTC);
    }
}
