package dti.runtime.problem;

/**
 * A sentence for people, in both languages of the house.
 *
 * @param vi Vietnamese, in NFC
 * @param en English
 */
public record Text(String vi, String en) {

    /** Both sentences with the same values, as {@link String#format} puts them in. */
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
