package dti.rules.lint;

import dti.rules.language.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;

/** Fills figures into a text in both languages, in Vietnamese with a decimal comma. */
final class LintPhrase {

    private LintPhrase() {}

    static Bilingual of(String vi, String en, Object... figures) {
        Object[] vietnamese = Arrays.stream(figures).map(LintPhrase::vietnamese).toArray();
        Object[] english = Arrays.stream(figures).map(LintPhrase::english).toArray();
        return new Bilingual(vi.formatted(vietnamese), en.formatted(english));
    }

    private static Object vietnamese(Object figure) {
        return switch (figure) {
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Bilingual text -> text.vi();
            default -> figure;
        };
    }

    private static Object english(Object figure) {
        return switch (figure) {
            case BigDecimal number -> number.toPlainString();
            case Bilingual text -> text.en();
            default -> figure;
        };
    }
}
