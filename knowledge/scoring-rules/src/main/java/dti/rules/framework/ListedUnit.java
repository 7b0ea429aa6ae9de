package dti.rules.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit the document lists as evaluated.
 *
 * @param code the unit's code, where one is assigned
 * @param name as printed
 * @param level where it differs from the framework's
 * @param groups the groups the document puts it in
 * @param lines where
 */
public record ListedUnit(
        @Nullable String code, String name, @Nullable Level level, List<String> groups, SourceLines lines) {

    public ListedUnit {
        groups = List.copyOf(groups);
    }
}
