package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * The source text a framework was transcribed from.
 *
 * @param document the file of the source text
 * @param section the part of it that has the framework
 */
public record Source(String document, @Nullable String section) {}
