package dti.eventsourcing.text;

import java.util.Optional;

/**
 * Rules for the text of a number. They are checked before anything is computed from it: {@code 1e999999} has 8
 * characters and a million digits.
 */
public final class NumberRules {

    /**
     * The maximum number of characters. A province's budget in đồng has 15 digits, a figure 12 decimals; callers have
     * narrower limits of their own.
     */
    public static final int LENGTH_MAX = 100;

    /** The largest absolute exponent: it does not make a number of {@link #LENGTH_MAX} digits much longer. */
    private static final int EXPONENT_MAX = 30;

    private static final TextFault TOO_LONG = new TextFault(
            "Số có tối đa " + LENGTH_MAX + " ký tự.", "A number has at most " + LENGTH_MAX + " characters.");

    private static final TextFault EXPONENT_OUT_OF_RANGE = new TextFault(
            "Số mũ phải từ -" + EXPONENT_MAX + " đến " + EXPONENT_MAX + ".",
            "The exponent must be -" + EXPONENT_MAX + " to " + EXPONENT_MAX + ".");

    private NumberRules() {}

    /** Returns why the number must not be computed with; empty when it may be. */
    public static Optional<TextFault> fault(String number) {
        if (number.length() > LENGTH_MAX) {
            return Optional.of(TOO_LONG);
        }
        boolean hexadecimal = number.regionMatches(true, 0, "0x", 0, 2);
        int exponentMark = hexadecimal ? -1 : Math.max(number.lastIndexOf('e'), number.lastIndexOf('E'));
        return exponentMark < 0 || isWithinExponentMax(number.substring(exponentMark + 1))
                ? Optional.empty()
                : Optional.of(EXPONENT_OUT_OF_RANGE);
    }

    private static boolean isWithinExponentMax(String exponent) {
        try {
            return Math.abs((long) Integer.parseInt(exponent)) <= EXPONENT_MAX;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }
}
