package dti.rules.rule;

import org.jspecify.annotations.Nullable;

/** Another reading of an ambiguous or absurd print, which a recorded resolution may choose. */
public record Reading(String name, Rule rule, @Nullable String interpretation) {}
