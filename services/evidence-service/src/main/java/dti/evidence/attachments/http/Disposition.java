package dti.evidence.attachments.http;

import dti.evidence.files.application.FileName;
import java.nio.charset.StandardCharsets;

/** Writes {@code Content-Disposition} for names in any script (RFC 6266, RFC 8187). */
final class Disposition {

    private static final String UNESCAPED = "!#$&+-.^_`|~";

    private Disposition() {}

    /** The header of a download. Evidence is always a download, so that no browser shows it as a page of this site. */
    static String attachment(FileName name) {
        return "attachment; filename=\"" + name.ascii() + "\"; filename*=UTF-8''" + encoded(name.value());
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNESCAPED.indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }
}
