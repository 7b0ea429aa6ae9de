package dti.rules.evaluate;

import dti.rules.language.Bilingual;

/** An input whose value cannot be used, and the reason. */
public record InputProblem(String input, Bilingual message) {}
