package dti.framework.plans.application;

import java.util.Optional;

/**
 * Which plans a list asks for.
 *
 * @param after the id the page before ended with; empty for the first
 */
public record PlanFilter(Optional<String> unit, Optional<Integer> year, String after, int limit) {}
