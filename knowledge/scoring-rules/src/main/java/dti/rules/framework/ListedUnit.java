package dti.rules.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit the document lists as evaluated.
 *
 * @param code the unit's code, where one is assigned
 * @param name as printed
 * @param level where it differs from the framework's
 * @param groups that the document assigns it to
 * @param lines of the source text
 */
public record ListedUnit(
        @Nullable String code, String name, @Nullable Level level, List<String> groups, SourceLines lines) {

    public ListedUnit {
        groups = List.copyOf(groups);
    }
}
