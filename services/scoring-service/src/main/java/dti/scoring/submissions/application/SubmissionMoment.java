package dti.scoring.submissions.application;

import dti.eventsourcing.text.TimeRules;
import dti.eventstore.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment in the history of a submission, given as a version, a time or a log position. */
public sealed interface SubmissionMoment {

    /** Right after the submission's event with that version. */
    record Version(long version) implements SubmissionMoment {}

    /** At that time. */
    record Time(Instant at) implements SubmissionMoment {}

    /** Right after the event at that position of the log, which may belong to any submission. */
    record Position(long position) implements SubmissionMoment {}

    /** After every existing event. */
    SubmissionMoment NOW = new Version(Long.MAX_VALUE);

    Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** The prefix of log positions in {@code Dti-Position}. */
    String LOG = "submissions:";

    /** A version ({@code 12}), a position ({@code submissions:1042}) or a time (RFC 3339); empty for anything else. */
    static Optional<SubmissionMoment> parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Version(Long.parseLong(text)));
        }
        if (text.startsWith(LOG)) {
            String number = text.substring(LOG.length());
            return NUMBER.matcher(number).matches()
                    ? Optional.of(new Position(Long.parseLong(number)))
                    : Optional.empty();
        }
        try {
            return Optional.of(new Time(TimeRules.time(text).toInstant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** True if the event had happened by that moment. */
    default boolean includes(StoredEvent event) {
        return switch (this) {
            case Version(long version) -> event.version().value() <= version;
            case Time(Instant at) -> !event.recordedAt().isAfter(at);
            case Position(long position) -> event.position().value() <= position;
        };
    }
}
