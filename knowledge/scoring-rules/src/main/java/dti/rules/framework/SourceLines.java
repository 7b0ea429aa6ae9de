package dti.rules.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source text something is printed.
 *
 * @param first the first line, from 1; absent where the transcription names none
 * @param broken the lines a broken row stands on; empty where it stands on one
 */
public record SourceLines(@Nullable Integer first, List<Integer> broken) {

    /** No line is named. */
    public static final SourceLines NONE = new SourceLines(null, List.of());

    public SourceLines {
        broken = List.copyOf(broken);
    }
}
