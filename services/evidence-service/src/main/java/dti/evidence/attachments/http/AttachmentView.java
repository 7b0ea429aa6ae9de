package dti.evidence.attachments.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.evidence.attachments.domain.Evidence.Attachment;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attachment to one leaf, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Attachment")
public record AttachmentView(
        String leaf,

        @Schema(
                description = "pending until scoring-service has answered what was requested",
                enumeration = {"pending", "attached", "refused", "detached"})
        String state,

        @Schema(
                description = "what was asked last",
                enumeration = {"attach", "detach"})
        String requested,

        @Schema(description = "why scoring-service refused") @Nullable
        String reason,

        Instant changedAt) {

    /** An attachment with a requested change that scoring-service has not answered yet. */
    static AttachmentView pending(String leaf, String requested, Instant at) {
        return new AttachmentView(leaf, "pending", requested, null, at);
    }

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.leaf(),
                attachment.standing().state(),
                attachment.standing().requested().word(),
                attachment.reason(),
                attachment.changedAt());
    }
}
