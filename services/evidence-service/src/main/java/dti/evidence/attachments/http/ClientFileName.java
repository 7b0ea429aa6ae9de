package dti.evidence.attachments.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the name of an uploaded file: {@code filename*} of RFC 5987, else {@code filename} with encoded words of RFC
 * 2047, as .NET sends them.
 */
final class ClientFileName {

    private static final Pattern EXTENDED = Pattern.compile(
            ";\\s*filename\\*\\s*=\\s*\"?([\\w-]{1,20})'[^']{0,20}'([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("=\\?([\\w-]{1,20})\\?([bBqQ])\\?([^?\\s]*)\\?=");
    private static final int HEX = 16;

    private ClientFileName() {}

    /**
     * The decoded name.
     *
     * @param disposition the {@code Content-Disposition} of the part; null where there is none
     * @param understood the name as the server read it, before this decoding
     */
    static String of(@Nullable String disposition, String understood) {
        return Optional.ofNullable(disposition)
                .flatMap(ClientFileName::extended)
                .orElseGet(() -> words(understood));
    }

    private static Optional<String> extended(String disposition) {
        Matcher found = EXTENDED.matcher(disposition);
        return found.find()
                ? charset(found.group(1)).map(charset -> new String(percent(found.group(2), '%'), charset))
                : Optional.empty();
    }

    /** Decodes encoded words. Consecutive words are one text: the space between them is only a line break. */
    private static String words(String name) {
        Matcher word = WORD.matcher(name);
        StringBuilder decoded = new StringBuilder();
        int end = 0;
        while (word.find()) {
            String between = name.substring(end, word.start());
            decoded.append(between.isBlank() ? "" : between).append(word(word));
            end = word.end();
        }
        return end == 0 ? name : decoded.append(name, end, name.length()).toString();
    }

    private static String word(Matcher word) {
        try {
            byte[] bytes = word.group(2).equalsIgnoreCase("b")
                    ? Base64.getDecoder().decode(word.group(3))
                    : percent(word.group(3).replace('_', ' '), '=');
            return charset(word.group(1)).map(known -> new String(bytes, known)).orElseGet(word::group);
        } catch (IllegalArgumentException notBase64) {
            return word.group();
        }
    }

    /** Decodes a sign with two hexadecimal digits to one byte. All other characters are taken unchanged, as UTF-8. */
    private static byte[] percent(String text, char sign) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            boolean coded = text.charAt(at) == sign
                    && at + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(at + 1))
                    && HexFormat.isHexDigit(text.charAt(at + 2));
            if (coded) {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), HEX));
                at += 3;
            } else {
                bytes.writeBytes(text.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
                at++;
            }
        }
        return bytes.toByteArray();
    }

    private static Optional<Charset> charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> Optional.of(StandardCharsets.UTF_8);
            case "iso-8859-1", "us-ascii" -> Optional.of(StandardCharsets.ISO_8859_1);
            default -> Optional.empty();
        };
    }
}
