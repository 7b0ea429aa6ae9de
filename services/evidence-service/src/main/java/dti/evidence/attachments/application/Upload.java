package dti.evidence.attachments.application;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came over HTTP.
 *
 * @param file where the server put it; gone at the end of the request
 * @param name as the client calls it
 * @param mediaType as the client declares it
 */
public record Upload(
        Path file, @Nullable String name, @Nullable String mediaType) {}
