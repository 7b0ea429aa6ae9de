package dti.framework.units.domain;

import java.util.List;
import java.util.Locale;

/**
 * The name of a unit without what two documents write differently: letter case, white space, the kind of a dash, {@code &}
 * for {@code và}, and on which vowel the tone mark stands ({@code hoá}, {@code hóa}). Misprints are not guessed at.
 * Names and prints are in NFC by the time they get here.
 */
public record PrintedName(String folded) {

    /** The older place of the tone mark, on the second of two vowels that end a syllable, and the newer one. */
    private static final List<String> TONES = List.of(
            "oá óa", "oà òa", "oả ỏa", "oã õa", "oạ ọa", "oé óe", "oè òe", "oẻ ỏe", "oẽ õe", "oẹ ọe", "uý úy", "uỳ ùy",
            "uỷ ủy", "uỹ ũy", "uỵ ụy");

    public static PrintedName of(String print) {
        String folded = print.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*[-\u2013\u2014]\\s*", "-")
                .replace("&", " và ")
                .replaceAll("\\s+", " ")
                .strip();
        for (String tone : TONES) {
            String[] places = tone.split(" ");
            folded = folded.replaceAll(places[0] + "(?!\\p{L})", places[1]);
        }
        return new PrintedName(folded);
    }
}
