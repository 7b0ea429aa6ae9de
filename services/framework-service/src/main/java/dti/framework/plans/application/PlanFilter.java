package dti.framework.plans.application;

import java.util.Optional;

/**
 * The filter of a list of plans.
 *
 * @param after the id of the last plan of the previous page; empty for the first page
 */
public record PlanFilter(Optional<String> unit, Optional<Integer> year, String after, int limit) {}
