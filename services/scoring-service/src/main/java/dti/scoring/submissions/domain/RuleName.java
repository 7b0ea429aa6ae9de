package dti.scoring.submissions.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a refusal is called on the wire: {@code PhaseClosed} is {@code phase-closed}. Clients know it, so it stays. */
final class RuleName {

    private static final Pattern NEXT_WORD = Pattern.compile("(?<!^)(?=\\p{Lu})");

    private RuleName() {}

    static String of(Class<?> refusal) {
        return NEXT_WORD.matcher(refusal.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
