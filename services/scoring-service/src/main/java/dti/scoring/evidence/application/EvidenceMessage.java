package dti.scoring.evidence.application;

import dti.scoring.submissions.domain.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * What evidence-service said, as it came.
 *
 * @param id of the message; a second telling has the same
 * @param type {@code Topics.EVIDENCE_ATTACHED} or {@code EVIDENCE_DETACHED}
 * @param payload the contract's JSON
 * @param hash of the event at its producer; tells a repetition from another message
 */
public record EvidenceMessage(
        UUID id, SubmissionId submission, String type, String payload, String hash, Instant recordedAt) {}
