package dti.rules.evaluate;

import dti.rules.language.Bilingual;

/** A value that cannot be used, and why. */
public record InputProblem(String input, Bilingual message) {}
