package dti.contracts;

import java.time.Instant;
import java.util.Map;

/**
 * A framework version was published and will never change.
 *
 * @param version 1 or more
 * @param contentHash hex SHA-256 of the document
 * @param document the whole framework document, in the format of the API, with its resolutions
 */
public record FrameworkPublished(
        String key, int version, String contentHash, Map<String, Object> document, Instant publishedAt) {}
