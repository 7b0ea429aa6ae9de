package dti.rules.explain;

import dti.rules.language.Language;
import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as each language writes them: 1.234,5 and 31/01/2024, or 1,234.5 and 31 Jan 2024. */
final class LocalisedFigures {

    /** Decimals of a number with a finite decimal expansion. */
    private static final int EXACT_DECIMALS_MAX = 6;

    /** Decimals of any other number, after ≈. */
    private static final int ROUNDED_DECIMALS = 4;

    /** Bits of a denominator that reads well in a fraction: up to 1023. */
    private static final int READABLE_BITS_MAX = 10;

    private static final Rational HUNDRED = Rational.of(100);
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private LocalisedFigures() {}

    static String number(Rational value, Language language) {
        return value.exactDecimal(EXACT_DECIMALS_MAX)
                .map(exact -> grouped(exact, language))
                .orElseGet(() -> "≈" + grouped(value.rounded(ROUNDED_DECIMALS), language));
    }

    /** A percentage; rounded after ≈ where it has more than four decimals. */
    static String share(Rational fraction, Language language) {
        Rational percent = fraction.times(HUNDRED);
        return percent.exactDecimal(ROUNDED_DECIMALS)
                .map(exact -> grouped(exact, language) + "%")
                .orElseGet(() -> "≈" + grouped(percent.rounded(2), language) + "%");
    }

    /** A percentage where that is exact, else a fraction with a short denominator, else a rounded percentage. */
    static String factor(Rational fraction, Language language) {
        boolean readable = fraction.denominator().bitLength() <= READABLE_BITS_MAX;
        String share = share(fraction, language);
        return share.startsWith("≈") && readable ? fraction.toString() : share;
    }

    static String day(LocalDate day, Language language) {
        return switch (language) {
            case VI -> VIETNAMESE_DAY.format(day);
            case EN -> ENGLISH_DAY.format(day);
        };
    }

    private static String grouped(BigDecimal value, Language language) {
        String plain = value.toPlainString();
        int mark = plain.indexOf('.');
        String whole = mark < 0 ? plain : plain.substring(0, mark);
        String decimals = mark < 0 ? "" : plain.substring(mark + 1);
        String group = language == Language.VI ? "." : ",";
        String point = language == Language.VI ? "," : ".";
        String grouped = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", group);
        return decimals.isEmpty() ? grouped : grouped + point + decimals;
    }
}
