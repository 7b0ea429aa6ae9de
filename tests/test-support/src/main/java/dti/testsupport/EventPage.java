package dti.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads docs/events.md, which services compare with their code. */
public final class EventPage {

    /** {@code ## Log `submissions`} */
    private static final Pattern LOG = Pattern.compile("## Log `([a-z]+)`");

    /** {@code | `self-score-entered` | when | who | why | [sample](path) |} */
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\| \\[[^]]+]\\(([^)]+)\\) \\|");

    /** An event name ends with a past participle. */
    private static final Pattern PAST = Pattern.compile(".*-([a-z]+ed|given|made|overridden|withdrawn|withheld)");

    private EventPage() {}

    /**
     * The events of a log with the page's column on their reason.
     *
     * @throws IllegalStateException if a name is not past tense or a sample does not exist
     */
    public static Map<String, String> reasons(String log) {
        Path page = Path.of(System.getProperty("dti.root"), "docs", "events.md");
        Map<String, String> reasons = new TreeMap<>();
        String current = "";
        for (String line : lines(page)) {
            Matcher heading = LOG.matcher(line);
            current = heading.matches() ? heading.group(1) : current;
            Matcher row = ROW.matcher(line);
            if (current.equals(log) && row.matches()) {
                check(row.group(1), page.resolveSibling(row.group(3)));
                reasons.put(row.group(1), row.group(2));
            }
        }
        return reasons;
    }

    private static void check(String event, Path sample) {
        if (!isPast(event)) {
            throw new IllegalStateException(event + " is not past tense");
        }
        if (!Files.exists(sample)) {
            throw new IllegalStateException(event + " has no sample " + sample);
        }
    }

    static boolean isPast(String event) {
        return PAST.matcher(event).matches();
    }

    private static Iterable<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
