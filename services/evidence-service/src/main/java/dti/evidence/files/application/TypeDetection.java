package dti.evidence.files.application;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Detects the type of a file from its bytes. The name only selects a more special kind of that type, such as DOCX
 * within ZIP.
 */
final class TypeDetection {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    String of(Path file, FileName name) throws IOException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(bytes, hints).getBaseType().toString();
        }
    }
}
