package dti.rules.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The print a rule comes from.
 *
 * @param text the print, verbatim
 * @param lines of the source text
 * @param interpretation of an ambiguous or absurd print
 * @param reading the name of the reading chosen instead of the literal one, by a recorded resolution
 */
public record RuleBasis(
        @Nullable String text,
        List<Integer> lines,
        @Nullable String interpretation,
        @Nullable String reading) {

    public static final RuleBasis NONE = new RuleBasis(null, List.of(), null, null);

    public RuleBasis {
        lines = List.copyOf(lines);
    }

    /** The first line of the print. */
    public @Nullable Integer line() {
        return lines.isEmpty() ? null : lines.getFirst();
    }
}
