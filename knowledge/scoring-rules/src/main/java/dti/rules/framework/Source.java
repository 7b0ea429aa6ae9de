package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * Where the framework was transcribed from.
 *
 * @param document the file of the source text
 * @param section the part of it
 */
public record Source(String document, @Nullable String section) {}
