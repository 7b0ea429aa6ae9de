package dti.framework.plans.application;

import dti.contracts.Actor;
import dti.framework.plans.domain.PlanEvent;
import java.time.Instant;

/**
 * An event of a plan, with its actor, its time and its version.
 *
 * @param version of the plan's stream, this event included
 */
public record PlanHistory(long version, Instant at, Actor actor, PlanEvent event) {}
