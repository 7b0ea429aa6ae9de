package dti.evidence.attachments.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The leaf the evidence is to be attached to as well. */
@Schema(name = "AttachmentRequest", requiredProperties = "leaf")
public record AttachmentRequest(@Nullable String leaf) {}
