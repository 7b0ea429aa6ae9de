package dti.rules.rule;

import dti.rules.number.Rational;

/**
 * A part of a sum.
 *
 * @param weight its share of the maximum
 * @param rule how much of that share is earned
 */
public record Part(Rational weight, Rule rule) {}
