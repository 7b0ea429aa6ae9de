package dti.framework.commands.application;

import dti.eventsourcing.StreamId;

/**
 * An event to append.
 *
 * @param expectedVersion of the stream before it: the version of the row that was locked
 * @param type past tense, kebab-case
 * @param payload a record of event-contracts; it is stored as it is published
 */
public record OutboxEvent(String log, StreamId stream, long expectedVersion, String type, Object payload) {}
