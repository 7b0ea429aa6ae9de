package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * A statement of the document on how the index or the rank is computed. Two different statements are a contradiction.
 *
 * @param policy {@code total}, {@code percent-of-applicable}, {@code mean-of-pillars-raw} or {@code mean-of-pillars-normalised}
 * @param text verbatim
 * @param line of the source text
 */
public record RankingStatement(
        String policy, String text, @Nullable Integer line) {}
