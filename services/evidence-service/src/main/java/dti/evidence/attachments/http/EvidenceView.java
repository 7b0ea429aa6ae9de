package dti.evidence.attachments.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Evidence.Content;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece of evidence with its attachments, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,
        String campaign,
        String unit,
        @Schema(enumeration = {"file", "link"}) String kind,

        @Schema(description = "of the file's bytes, or of the link's text; hex")
        String sha256,

        @Schema(description = "what the bytes are, whatever was declared")
        String mediaType,

        @Nullable String declaredMediaType,

        @Schema(description = "the bytes are something else than was declared")
        boolean typeMismatch,

        @Schema(description = "bytes; 0 for a link") long size,
        @Nullable String fileName,
        @Nullable String url,

        @Schema(
                description = "UNKNOWN is never VALID: signatures are not verified yet, see verification",
                enumeration = {"VALID", "INVALID", "UNKNOWN", "NONE"})
        String signature,

        ProviderView provider,
        Instant providedAt,
        List<AttachmentView> attachments) {

    /** The submitter and its unit; the subject is opaque. */
    @Schema(name = "EvidenceProvider")
    public record ProviderView(String subject, String role, String unit) {}

    static EvidenceView of(Evidence evidence) {
        Content content = evidence.content();
        return new EvidenceView(
                evidence.id(),
                evidence.campaign(),
                evidence.unit(),
                content.kind().word(),
                content.sha256().hex(),
                content.mediaType(),
                content.declaredMediaType(),
                content.typeMismatch(),
                content.sizeBytes(),
                content.fileName(),
                content.url(),
                content.signature().state().name(),
                new ProviderView(
                        evidence.provider().subject(),
                        evidence.provider().role(),
                        evidence.provider().unit()),
                evidence.providedAt(),
                evidence.attachments().stream().map(AttachmentView::of).toList());
    }
}
