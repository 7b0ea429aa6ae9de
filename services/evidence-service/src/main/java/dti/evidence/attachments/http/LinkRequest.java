package dti.evidence.attachments.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as evidence for a leaf. */
@Schema(
        name = "EvidenceLink",
        requiredProperties = {"campaign", "unit", "leaf", "url"})
public record LinkRequest(
        @Nullable String campaign,
        @Nullable String unit,
        @Nullable String leaf,

        @Schema(description = "http or https, without user name; it is recorded, never followed") @Nullable
        String url) {}
