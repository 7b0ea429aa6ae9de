package dti.framework.frameworks.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As much of a version as tells whether a client has it already.
 *
 * @param edition how often it was written
 * @param publishedAt absent while it is a draft
 */
public record VersionState(
        String key,
        int version,
        long edition,
        String contentHash,
        @Nullable Instant publishedAt) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    static VersionState of(String key, Object[] row) {
        return new VersionState(
                key, ((Number) row[0]).intValue(), ((Number) row[1]).longValue(), (String) row[2], (Instant) row[3]);
    }

    static VersionState of(VersionEntity row) {
        return new VersionState(row.key, row.version, row.edition, row.contentHash, row.publishedAt);
    }
}
