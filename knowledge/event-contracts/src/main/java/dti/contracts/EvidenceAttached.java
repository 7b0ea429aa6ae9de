package dti.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was attached to a leaf, as far as evidence-service can tell; scoring-service accepts or refuses it.
 *
 * @param evidenceId of the evidence
 * @param campaign of the submission
 * @param unit whose submission it is
 * @param leaf key of the leaf
 * @param kind {@code file} or {@code link}
 * @param sha256 hex; of the file's bytes, or of the link's text
 * @param mediaType detected from the bytes, such as {@code application/pdf}
 * @param sizeBytes size of the file, bytes; 0 for a link
 * @param fileName as it was uploaded; absent for a link
 * @param url of a link; absent for a file
 * @param signature {@code VALID | INVALID | UNKNOWN | NONE}
 * @param actor who attached it
 * @param at when it was attached
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
