package dti.rules.language;

/**
 * One text in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Bilingual(String vi, String en) {

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
