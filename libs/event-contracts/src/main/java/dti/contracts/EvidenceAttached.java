package dti.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was attached to a leaf, as far as evidence-service can tell; scoring-service accepts or refuses it.
 *
 * @param kind {@code file} or {@code link}
 * @param sha256 hex; of the file's bytes, or of the link's text
 * @param sizeBytes 0 for a link
 * @param signature {@code VALID | INVALID | UNKNOWN | NONE}
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
