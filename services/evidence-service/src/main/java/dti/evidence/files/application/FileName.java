package dti.evidence.files.application;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name a file is shown and downloaded under. It is never part of a path on this machine.
 *
 * @param value NFC, 1 to {@link #LENGTH_MAX} characters, without folders, control or direction-changing characters
 */
public record FileName(String value) {

    /** File systems take 255 bytes; a Vietnamese letter has up to 3 of them. */
    public static final int LENGTH_MAX = 80;

    private static final String NAMELESS = "evidence";

    /** Short, so that the length of a name cannot hide its type. */
    private static final int EXTENSION_LENGTH_MAX = 10;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]|[\"\\\\%;]");

    public FileName {
        if (!value.equals(cleaned(value))) {
            throw new IllegalArgumentException("not a clean file name");
        }
    }

    /** The name a client sent, without everything dangerous. */
    public static FileName ofClient(@Nullable String sent) {
        return new FileName(cleaned(sent == null ? "" : sent));
    }

    /** The name for clients that know only ASCII: diacritics are dropped, other letters become {@code _}. */
    public String ascii() {
        String plain = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return NOT_ASCII.matcher(plain).replaceAll("_");
    }

    private static String cleaned(String sent) {
        String base = FOLDERS.matcher(sent).replaceAll("");
        String safe = UNSAFE.matcher(base).replaceAll("");
        String name = shortened(Normalizer.normalize(safe, Normalizer.Form.NFC).strip());
        return name.isEmpty() || name.chars().allMatch(character -> character == '.') ? NAMELESS : name;
    }

    private static String shortened(String name) {
        if (name.length() <= LENGTH_MAX) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= EXTENSION_LENGTH_MAX;
        String extension = hasExtension ? name.substring(dot) : "";
        int end = LENGTH_MAX - extension.length();
        // Half of a surrogate pair is not a character.
        end = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return (name.substring(0, end).strip() + extension).strip();
    }
}
