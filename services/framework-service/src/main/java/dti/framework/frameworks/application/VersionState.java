package dti.framework.frameworks.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a version that shows whether a client's copy is current.
 *
 * @param edition the number of writes of the version
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
