package dti.rules.rule;

import dti.rules.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * An option of a choice.
 *
 * @param value what is entered
 * @param label what people read, where it differs
 * @param fraction of the maximum
 */
public record Option(String value, @Nullable String label, Rational fraction) {}
