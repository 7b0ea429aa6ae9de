package dti.runtime.problem;

/**
 * A sentence for people, in both languages of this system.
 *
 * @param vi Vietnamese, in NFC
 * @param en English
 */
public record Text(String vi, String en) {

    /** Both sentences with the same values, inserted as by {@link String#format}. */
    public static Text of(String vi, String en, Object... values) {
        return new Text(vi.formatted(values), en.formatted(values));
    }

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
