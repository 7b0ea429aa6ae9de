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
 * @param publishedAt time of publication
 * @param actor the person who published it; absent in events before this field existed
 */
public record FrameworkPublished(
        String key,
        int version,
        String contentHash,
        Map<String, Object> document,
        Instant publishedAt,
        @Nullable Actor actor) {

    /** A publication without an actor. */
    public FrameworkPublished(
            String key, int version, String contentHash, Map<String, Object> document, Instant publishedAt) {
        this(key, version, contentHash, document, publishedAt, null);
    }
}
