package dti.contracts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A framework version was published and will never change.
 *
 * @param key of the framework
 * @param version 1 or more
 * @param contentHash hex SHA-256 of the document
 * @param document the whole framework document, in the format of the API, with its resolutions
 * @param publishedAt when it was published
 * @param actor who published it; absent in versions published before this was told
 */
public record FrameworkPublished(
        String key,
        int version,
        String contentHash,
        Map<String, Object> document,
        Instant publishedAt,
        @Nullable Actor actor) {

    /** A publication of which nobody is told. */
    public FrameworkPublished(
            String key, int version, String contentHash, Map<String, Object> document, Instant publishedAt) {
        this(key, version, contentHash, document, publishedAt, null);
    }
}
