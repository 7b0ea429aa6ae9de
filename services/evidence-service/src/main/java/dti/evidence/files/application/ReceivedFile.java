package dti.evidence.files.application;

import dti.evidence.files.domain.Sha256;
import dti.evidence.files.domain.Signature;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was read to its end but is not yet kept. It is a temporary file until {@link ContentStore#keep}.
 *
 * @param mediaType what the bytes are
 * @param declaredMediaType what the client said they are
 */
public record ReceivedFile(
        Path temporary,
        Sha256 sha256,
        long sizeBytes,
        String mediaType,
        @Nullable String declaredMediaType,
        FileName name,
        Signature signature) {}
