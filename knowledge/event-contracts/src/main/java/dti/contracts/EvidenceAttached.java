package dti.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was attached to a leaf in evidence-service. Scoring-service then accepts or refuses it.
 *
 * @param evidenceId of the evidence
 * @param campaign code of the submission's campaign
 * @param unit code of the submission's unit
 * @param leaf key of the leaf
 * @param kind {@code file} or {@code link}
 * @param sha256 hex; of the file's bytes, or of the link's text
 * @param mediaType detected from the bytes, such as {@code application/pdf}
 * @param sizeBytes size of the file, bytes; 0 for a link
 * @param fileName as uploaded; absent for a link
 * @param url of a link; absent for a file
 * @param signature {@code VALID | INVALID | UNKNOWN | NONE}
 * @param actor the person who attached it
 * @param at time of attaching
 */
public record EvidenceAttached(
        UUID evidenceId,
        String campaign,
        String unit,
        String leaf,
        String kind,
        String sha256,
        String mediaType,
        long sizeBytes,
        @Nullable String fileName,
        @Nullable String url,
        String signature,
        Actor actor,
        Instant at) {}
