package dti.rules.lint;

import dti.rules.language.Bilingual;

/**
 * One reading of a contradiction and its effect.
 *
 * @param name the decision a resolution may take, or {@link #NEW_VERSION}
 * @param effect in points
 */
public record ReadingEffect(String name, Bilingual effect) {

    /** A reading that no resolution can choose: it needs another version of the document. */
    public static final String NEW_VERSION = "new-version";

    /** The decision to keep the print or the default. */
    public static final String KEEP = "keep";

    static ReadingEffect keep(String vi, String en, Object... figures) {
        return new ReadingEffect(KEEP, LintPhrase.of(vi, en, figures));
    }

    static ReadingEffect newVersion(String vi, String en, Object... figures) {
        return new ReadingEffect(NEW_VERSION, LintPhrase.of(vi, en, figures));
    }

    static ReadingEffect of(String name, String vi, String en, Object... figures) {
        return new ReadingEffect(name, LintPhrase.of(vi, en, figures));
    }

    boolean canBeDecided() {
        return !NEW_VERSION.equals(name);
    }
}
