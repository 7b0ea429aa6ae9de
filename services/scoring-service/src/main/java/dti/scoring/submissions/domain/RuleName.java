package dti.scoring.submissions.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Derives the name of a refusal on the wire: {@code PhaseClosed} becomes {@code phase-closed}. Clients know these
 * names, so they do not change.
 */
final class RuleName {

    private static final Pattern NEXT_WORD = Pattern.compile("(?<!^)(?=\\p{Lu})");

    private RuleName() {}

    static String of(Class<?> refusal) {
        return NEXT_WORD.matcher(refusal.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
