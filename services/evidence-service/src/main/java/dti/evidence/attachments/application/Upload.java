package dti.evidence.attachments.application;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file received over HTTP.
 *
 * @param file the path of the temporary file, which is deleted at the end of the request
 * @param name the name from the client
 * @param mediaType the type the client declared
 */
public record Upload(
        Path file, @Nullable String name, @Nullable String mediaType) {}
