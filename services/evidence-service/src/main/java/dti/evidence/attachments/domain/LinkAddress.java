package dti.evidence.attachments.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link submitted as evidence. It is recorded and never followed.
 *
 * @param url an absolute http or https address without user name or password
 */
public record LinkAddress(String url) {

    /** Browsers and gateways pass on a link of this length without cutting it. */
    public static final int LENGTH_MAX = 2_000;

    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>https?)://(?<authority>[^/?#\\s\\\\@]+)(?<rest>[/?#][^\\s\\\\]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile(
            "(\\[[0-9a-fA-F:.]+]|[\\p{L}\\p{N}]([\\p{L}\\p{N}\\p{M}._-]*[\\p{L}\\p{N}\\p{M}.])?)(:\\d{1,5})?");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}<>\"]");

    /** The address; empty where the text is not an address that can be recorded as evidence. */
    public static Optional<LinkAddress> parse(String text) {
        String url = text.strip();
        Matcher form = FORM.matcher(url);
        boolean usable = url.length() <= LENGTH_MAX
                && !CONTROLS.matcher(url).find()
                && form.matches()
                && HOST.matcher(form.group("authority")).matches();
        if (!usable) {
            return Optional.empty();
        }
        String scheme = form.group("scheme");
        return Optional.of(new LinkAddress(scheme.toLowerCase(Locale.ROOT) + url.substring(scheme.length())));
    }
}
