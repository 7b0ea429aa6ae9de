package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * How the document says the index or the rank is found. Two statements that differ are a contradiction.
 *
 * @param policy {@code total}, {@code percent-of-applicable}, {@code mean-of-pillars-raw} or {@code mean-of-pillars-normalised}
 * @param text verbatim
 * @param line where
 */
public record RankingStatement(
        String policy, String text, @Nullable Integer line) {}
