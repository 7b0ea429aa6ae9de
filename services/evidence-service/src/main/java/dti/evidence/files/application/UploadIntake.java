package dti.evidence.files.application;

import dti.evidence.files.application.ContentStore.Copied;
import dti.evidence.files.domain.ExecutableTypes;
import dti.evidence.files.domain.SignatureMarks;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Receives uploads: reads each once, detects its type, and refuses files that may not be kept. Blocking. */
public final class UploadIntake {

    private static final String SOME_BYTES = "application/octet-stream";

    /** RFC 6838: at most 127 characters on each side of the slash. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    private final ContentStore store;
    private final TypeDetection types = new TypeDetection();
    private final long sizeBytesMax;

    public UploadIntake(ContentStore store, long sizeBytesMax) {
        this.store = store;
        this.sizeBytesMax = sizeBytesMax;
    }

    /** Receives an upload. A refused upload leaves no file behind; the caller must keep or discard a received one. */
    public UploadOutcome receive(InputStream content, @Nullable String clientName, @Nullable String declaredMediaType)
            throws IOException {
        SignatureMarks marks = new SignatureMarks();
        Copied copied = store.receive(content, marks::look);
        UploadOutcome reception = judge(copied, FileName.ofClient(clientName), declaredMediaType, marks);
        if (!(reception instanceof UploadOutcome.Received)) {
            store.discard(copied.temporary());
        }
        return reception;
    }

    private UploadOutcome judge(Copied copied, FileName name, @Nullable String declaredMediaType, SignatureMarks marks)
            throws IOException {
        if (!copied.complete()) {
            return new UploadOutcome.TooLarge(sizeBytesMax);
        }
        if (copied.sizeBytes() == 0) {
            return new UploadOutcome.Empty();
        }
        String mediaType = types.of(copied.temporary(), name);
        if (ExecutableTypes.contains(mediaType)) {
            return new UploadOutcome.Executable(mediaType);
        }
        return new UploadOutcome.Received(new ReceivedFile(
                copied.temporary(),
                copied.sha256(),
                copied.sizeBytes(),
                mediaType,
                declared(declaredMediaType),
                name,
                marks.conclusion(mediaType)));
    }

    /**
     * The declared media type without parameters; null where it is malformed, absent, or the "some bytes" that clients
     * send when they do not know the type.
     */
    private static @Nullable String declared(@Nullable String mediaType) {
        String said = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        String bare = said.contains(";") ? said.substring(0, said.indexOf(';')) : said;
        boolean meaningful =
                MEDIA_TYPE.matcher(bare.strip()).matches() && !bare.strip().equals(SOME_BYTES);
        return meaningful ? bare.strip() : null;
    }
}
