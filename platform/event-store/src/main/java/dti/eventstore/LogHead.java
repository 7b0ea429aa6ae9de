package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import java.time.Instant;

/**
 * The end of a log.
 *
 * @param position the last event's position
 * @param recordedAt the last event's time; {@link Instant#EPOCH} for an empty log
 * @param generation 1 or more; raised by a failover or restore that lost events
 */
public record LogHead(String log, GlobalPosition position, Instant recordedAt, long generation) {}
