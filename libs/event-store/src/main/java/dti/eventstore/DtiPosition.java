package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position with the name of its log, as in the headers {@code Dti-Position} and {@code Dti-After}:
 * {@code submissions:1042}.
 */
public record DtiPosition(String log, GlobalPosition position) {

    private static final Pattern TEXT = Pattern.compile("([a-z][a-z0-9-]{0,62}):(0|[1-9][0-9]{0,17})");

    /** Empty when the text is not of the form {@code <log>:<n>}. */
    public static Optional<DtiPosition> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new DtiPosition(matcher.group(1), new GlobalPosition(Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return log + ":" + position.value();
    }
}
