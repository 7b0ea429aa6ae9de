package dti.runtime.start;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets a repeated warning or error through once a minute. While a database is away, libraries log the same failure for
 * every attempt of every timer.
 */
@LoggingFilter(name = "repetitions")
public final class RepetitionFilter implements Filter {

    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

    /** The maximum number of remembered lines; the oldest is forgotten first. */
    private static final int LINES_MAX = 500;

    private final Map<String, Long> loggedAt = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > LINES_MAX;
        }
    };

    @Override
    public boolean isLoggable(LogRecord line) {
        return line.getLevel().intValue() < Level.WARNING.intValue() || isNew(key(line), System.nanoTime());
    }

    private synchronized boolean isNew(String key, long now) {
        Long before = loggedAt.get(key);
        if (before != null && now - before < QUIET_NANOS) {
            return false;
        }
        loggedAt.remove(key);
        loggedAt.put(key, now);
        return true;
    }

    private static String key(LogRecord line) {
        return line.getLoggerName() + "|" + line.getMessage() + "|" + Arrays.toString(line.getParameters()) + "|"
                + line.getThrown();
    }
}
