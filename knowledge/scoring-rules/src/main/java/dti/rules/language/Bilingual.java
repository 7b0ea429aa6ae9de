package dti.rules.language;

/** One text in Vietnamese and in English. */
public record Bilingual(String vi, String en) {

    /** A name, code or figure that is the same in both languages. Never a sentence. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
