package dti.rules.explain;

import dti.rules.number.Points;
import org.jspecify.annotations.Nullable;

/**
 * What a framework prints of a leaf.
 *
 * @param key its key in the framework
 * @param code as printed
 * @param name as printed
 * @param max the maximum that is used
 * @param document the official document it stands in
 */
public record LeafPrint(
        String key,
        @Nullable String code,
        String name,
        Points max,
        @Nullable String document) {}
