package dti.rules.rule;

import dti.rules.number.Rational;

/**
 * A part of a sum.
 *
 * @param weight its share of the maximum
 * @param rule the fraction of that share earned
 */
public record Part(Rational weight, Rule rule) {}
