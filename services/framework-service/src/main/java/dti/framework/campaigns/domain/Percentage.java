package dti.framework.campaigns.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A percentage from 0 to 100 in its usual notation.
 *
 * @param text for example {@code 80%} or {@code 79.5%}
 */
public record Percentage(String text) implements Comparable<Percentage> {

    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percentage {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a percentage: " + text);
        }
    }

    public static Optional<Percentage> of(String text) {
        return isOne(text) ? Optional.of(new Percentage(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return FORM.matcher(text).matches() && number(text).compareTo(HUNDRED) <= 0;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.substring(0, text.length() - 1));
    }

    @Override
    public int compareTo(Percentage other) {
        return number(text).compareTo(number(other.text));
    }
}
