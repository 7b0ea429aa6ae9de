package dti.rules.rule;

import dti.rules.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * An option of a choice.
 *
 * @param value as entered
 * @param label for people, where it differs
 * @param fraction of the maximum
 */
public record Option(String value, @Nullable String label, Rational fraction) {}
