package dti.evidence.attachments.http;

import dti.contracts.EvidenceAttached;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to evidence that was taken in. The same request under the same key gives the same answer, for ever. */
@Schema(name = "EvidenceCreated")
public record EvidenceCreated(
        UUID id,
        String sha256,
        String mediaType,
        long size,

        @Schema(enumeration = {"VALID", "INVALID", "UNKNOWN", "NONE"})
        String signature,

        AttachmentView attachment) {

    static EvidenceCreated of(EvidenceAttached event) {
        return new EvidenceCreated(
                event.evidenceId(),
                event.sha256(),
                event.mediaType(),
                event.sizeBytes(),
                event.signature(),
                AttachmentView.pending(event.leaf(), "attach", event.at()));
    }
}
