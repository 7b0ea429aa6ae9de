package dti.scoring.evidence.application;

import dti.scoring.submissions.domain.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * A message of evidence-service, as received.
 *
 * @param id of the message; a repeated message has the same id
 * @param type {@code Topics.EVIDENCE_ATTACHED} or {@code EVIDENCE_DETACHED}
 * @param payload the contract's JSON
 * @param hash of the event at its producer; distinguishes a repetition from another message
 */
public record EvidenceMessage(
        UUID id, SubmissionId submission, String type, String payload, String hash, Instant recordedAt) {}
