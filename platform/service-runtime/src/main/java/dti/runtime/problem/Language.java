package dti.runtime.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of answers: Vietnamese unless the request prefers English. */
public enum Language {
    VI,
    EN;

    /** The maximum length of a header that is parsed; a longer one is answered in Vietnamese. */
    private static final int HEADER_LENGTH_MAX = 200;

    /** Reads {@code Accept-Language}; Vietnamese when it is absent or unreadable. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > HEADER_LENGTH_MAX) {
            return VI;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            String best = Locale.lookupTag(ranges, List.of("vi", "en"));
            return "en".equals(best) ? EN : VI;
        } catch (IllegalArgumentException unreadable) {
            return VI;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
