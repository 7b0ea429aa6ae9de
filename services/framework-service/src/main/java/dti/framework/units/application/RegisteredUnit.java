package dti.framework.units.application;

import dti.framework.units.domain.Unit;

/**
 * A unit as it is registered now.
 *
 * @param version of its stream
 */
public record RegisteredUnit(Unit unit, long version) {}
