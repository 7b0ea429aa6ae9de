package dti.runtime.problem;

/**
 * A sentence for people, in both languages of the house.
 *
 * @param vi Vietnamese, in NFC
 * @param en English
 */
public record Text(String vi, String en) {

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
