package dti.rules.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the source text that print an item.
 *
 * @param first the first line, from 1; absent where the transcription names none
 * @param broken all lines of a row that a page break splits; empty where the row has one line
 */
public record SourceLines(@Nullable Integer first, List<Integer> broken) {

    /** The transcription names no line. */
    public static final SourceLines NONE = new SourceLines(null, List.of());

    public SourceLines {
        broken = List.copyOf(broken);
    }
}
