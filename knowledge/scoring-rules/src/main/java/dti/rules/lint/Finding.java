package dti.rules.lint;

import dti.rules.language.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction of a framework document.
 *
 * @param id stable: kind and subject, for example {@code sum-differs:3}
 * @param kind of contradiction
 * @param node the key of the node; absent where the finding is about the whole framework
 * @param lines of the source text; empty where the transcription names none
 * @param readings the possible readings, each with its effect in points
 */
public record Finding(
        String id,
        FindingKind kind,
        Severity severity,
        @Nullable String node,
        List<Integer> lines,
        Bilingual message,
        List<ReadingEffect> readings) {

    public Finding {
        lines = List.copyOf(lines);
        readings = List.copyOf(readings);
    }

    /** The first line it is printed on. */
    public @Nullable Integer line() {
        return lines.isEmpty() ? null : lines.getFirst();
    }

    /** Whether a resolution may take this decision. */
    public boolean offers(String decision) {
        return readings.stream()
                .anyMatch(reading -> reading.canBeDecided() && reading.name().equals(decision));
    }
}
