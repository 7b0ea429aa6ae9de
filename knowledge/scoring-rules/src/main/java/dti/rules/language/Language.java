package dti.rules.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of every text for people. */
public enum Language {
    VI,
    EN;

    /** The language of a BCP 47 tag such as {@code en-GB}; Vietnamese where it is neither. */
    public static Language ofTag(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : VI;
    }

    public String tag() {
        return this == VI ? "vi" : "en";
    }
}
