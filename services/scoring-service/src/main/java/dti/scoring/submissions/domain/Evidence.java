package dti.scoring.submissions.domain;

import java.util.UUID;

/**
 * A file or link attached to a leaf.
 *
 * @param kind {@code file} or {@code link}
 * @param sha256 hex; of the bytes, or of the link's text
 * @param signature {@code VALID | INVALID | UNKNOWN | NONE}
 */
public record Evidence(
        UUID evidenceId, String kind, String sha256, String mediaType, long sizeBytes, String signature) {}
