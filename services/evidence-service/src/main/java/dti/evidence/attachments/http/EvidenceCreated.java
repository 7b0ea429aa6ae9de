package dti.evidence.attachments.http;

import dti.contracts.EvidenceAttached;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The response to accepted evidence. A repeated request with the same key always gets the same response. */
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
