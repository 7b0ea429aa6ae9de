package dti.evidence.files.application;

import dti.evidence.files.domain.Sha256;
import dti.evidence.files.domain.Signature;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was read to its end and is not kept yet. It is a temporary file until {@link ContentStore#keep}.
 *
 * @param mediaType the type detected from the bytes
 * @param declaredMediaType the type the client declared; null where it declared no usable one
 */
public record ReceivedFile(
        Path temporary,
        Sha256 sha256,
        long sizeBytes,
        String mediaType,
        @Nullable String declaredMediaType,
        FileName name,
        Signature signature) {}
