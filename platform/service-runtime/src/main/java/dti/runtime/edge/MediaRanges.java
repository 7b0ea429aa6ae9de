package dti.runtime.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the {@code Accept} header as clients really send it; unreadable ranges are left out. */
final class MediaRanges {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String VALUE = "(?:" + TOKEN + "|\"[^\"]*\")";
    private static final Pattern PARAMETERS = Pattern.compile("(?:\\s*;\\s*" + TOKEN + "\\s*=\\s*" + VALUE + ")*\\s*");
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS.pattern());
    private static final Pattern BAD_QUALITY =
            Pattern.compile("(?i);\\s*q\\s*=(?!\\s*(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?|\\.\\d{1,3})\\s*(?:;|$))");

    /** Browsers send some 150 characters. */
    private static final int LENGTH_MAX = 1_000;

    private MediaRanges() {}

    static boolean isMediaType(String header) {
        return header.length() <= LENGTH_MAX
                && MEDIA_TYPE.matcher(header.strip()).matches();
    }

    /** The readable ranges, with {@code *} alone as {@code * / *}; empty when none is readable. */
    static String readable(String accept) {
        if (accept.length() > LENGTH_MAX) {
            return "";
        }
        List<String> readable = new ArrayList<>();
        for (String part : accept.split(",")) {
            String range = part.strip();
            String whole = range.equals("*") || range.startsWith("*;") ? "*/" + range : range;
            if (isMediaType(whole) && !BAD_QUALITY.matcher(whole).find()) {
                readable.add(whole);
            }
        }
        return String.join(", ", readable);
    }
}
