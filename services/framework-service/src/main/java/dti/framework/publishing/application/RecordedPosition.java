package dti.framework.publishing.application;

import dti.eventsourcing.GlobalPosition;

/**
 * Where an event now stands.
 *
 * @param version of its stream, the event included
 */
public record RecordedPosition(long version, GlobalPosition position) {}
