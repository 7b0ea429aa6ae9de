package dti.rules.lint;

import dti.rules.language.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction of a framework document.
 *
 * @param id stable: kind and subject, for example {@code sum-differs:3}
 * @param kind of contradiction
 * @param severity how much it matters
 * @param node the key of the node it stands at; absent where it concerns the whole framework
 * @param lines where it is printed, the first first; empty where the transcription names no line
 * @param message what contradicts what
 * @param readings the ways to read it, each with what follows in points
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
