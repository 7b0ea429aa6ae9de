package dti.evidence.attachments.application;

/**
 * What was recorded in the log, now or by an earlier sending of the same request.
 *
 * @param event a record of event-contracts
 * @param position in the log {@link EvidenceLog#NAME}
 */
public record RecordedFact<E>(E event, long position) {}
