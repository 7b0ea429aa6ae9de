package dti.framework.sheets.domain;

import dti.rules.framework.Level;
import dti.rules.framework.NodeKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in such tables, and their meanings. */
public final class Vocabulary {

    private static final Set<String> TOTALS = Set.of("tổng cộng", "tổng điểm", "tổng", "total");
    private static final Set<String> YES = Set.of("có", "x", "yes", "true");
    private static final Set<String> NO = Set.of("không", "no", "false");
    private static final Set<String> NOTHING = Set.of("-", "–");

    private static final Pattern POINTS = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,6}))?");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(\\s*(.*?)\\s*\\)");

    private Vocabulary() {}

    /**
     * The text in lower case with normalised white space, also around {@code /}, so that texts differing only in these
     * are equal.
     */
    public static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll(" ?/ ?", "/").toLowerCase(Locale.ROOT);
    }

    public static boolean isTotal(String name) {
        return TOTALS.contains(folded(name));
    }

    /** Whether the text is a dash, which means no value. */
    public static boolean isNothing(String text) {
        return NOTHING.contains(text);
    }

    public static Optional<Boolean> yesOrNo(String word) {
        String folded = folded(word);
        return YES.contains(folded) ? Optional.of(true) : NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    public static String yesOrNo(boolean value) {
        return value ? "có" : "không";
    }

    /**
     * The points printed in a text, with a comma or a point as the decimal sign. 1.000 could be one or a thousand, so
     * it is read as neither.
     */
    public static Optional<BigDecimal> points(String text) {
        Matcher points = POINTS.matcher(text.strip());
        if (!points.matches() || points.group(2) != null && points.group(2).length() == 3) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.strip().replace(',', '.')));
    }

    /** The same, also for a print in parentheses. */
    public static Optional<BigDecimal> printedPoints(String text) {
        Matcher inside = IN_PARENTHESES.matcher(text.strip());
        return points(inside.matches() ? inside.group(1) : text);
    }

    public static String word(Level level) {
        return switch (level) {
            case PROVINCE -> "tỉnh";
            case DEPARTMENT -> "sở";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
        };
    }

    public static Optional<Level> level(String word) {
        String folded = folded(word);
        return Arrays.stream(Level.values())
                .filter(level -> folded.equals(word(level)) || folded.equals(level.wire()))
                .findFirst();
    }

    public static String word(NodeKind kind) {
        return switch (kind) {
            case PILLAR -> "trụ cột";
            case GROUP -> "chỉ số chính";
            case INDICATOR -> "chỉ số thành phần";
            case CRITERION -> "tiêu chí";
        };
    }

    public static Optional<NodeKind> kind(String word) {
        String folded = folded(word);
        return Arrays.stream(NodeKind.values())
                .filter(kind -> folded.equals(word(kind)) || folded.equals(kind.wire()))
                .findFirst();
    }
}
