package dti.eventsourcing.text;

import java.util.Optional;

/** How a number may be written, looked at before anything is computed from it: {@code 1e999999} has 8 characters and a million digits. */
public final class NumberRules {

    /** A province's budget in đồng has 15 digits, a figure 12 decimals; what reads a number has closer limits of its own. */
    public static final int LENGTH_MAX = 100;

    /** As far as a number of {@link #LENGTH_MAX} digits may be moved without becoming much longer. */
    private static final int EXPONENT_MAX = 30;

    private static final TextFault TOO_LONG = new TextFault(
            "Số có tối đa " + LENGTH_MAX + " ký tự.", "A number has at most " + LENGTH_MAX + " characters.");

    private static final TextFault TOO_FAR = new TextFault(
            "Số mũ phải từ -" + EXPONENT_MAX + " đến " + EXPONENT_MAX + ".",
            "The exponent must be -" + EXPONENT_MAX + " to " + EXPONENT_MAX + ".");

    private NumberRules() {}

    /** Why nothing is computed from the number; empty when something may be. */
    public static Optional<TextFault> fault(String number) {
        if (number.length() > LENGTH_MAX) {
            return Optional.of(TOO_LONG);
        }
        boolean hexadecimal = number.regionMatches(true, 0, "0x", 0, 2);
        int mark = hexadecimal ? -1 : Math.max(number.lastIndexOf('e'), number.lastIndexOf('E'));
        return mark < 0 || isNear(number.substring(mark + 1)) ? Optional.empty() : Optional.of(TOO_FAR);
    }

    private static boolean isNear(String exponent) {
        try {
            return Math.abs((long) Integer.parseInt(exponent)) <= EXPONENT_MAX;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }
}
