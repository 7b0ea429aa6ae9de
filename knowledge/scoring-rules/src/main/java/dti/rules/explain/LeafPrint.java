package dti.rules.explain;

import dti.rules.number.Points;
import org.jspecify.annotations.Nullable;

/**
 * A leaf as the framework prints it.
 *
 * @param code as printed
 * @param name as printed
 * @param max the effective maximum
 * @param document the official document that prints it
 */
public record LeafPrint(
        String key,
        @Nullable String code,
        String name,
        Points max,
        @Nullable String document) {}
