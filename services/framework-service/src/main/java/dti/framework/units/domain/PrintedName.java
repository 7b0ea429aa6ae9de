package dti.framework.units.domain;

import java.util.List;
import java.util.Locale;

/**
 * The name of a unit, normalised for differences between documents: letter case, white space, the kind of a dash,
 * {@code &} for {@code và}, and the vowel with the tone mark ({@code hoá}, {@code hóa}). Misprints are not corrected.
 * Names and prints are already in NFC.
 */
public record PrintedName(String folded) {

    /** The older place of the tone mark, on the second of two vowels that end a syllable, and the newer place. */
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
