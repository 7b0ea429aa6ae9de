package dti.evidence.attachments.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to attach the evidence to a further leaf. */
@Schema(name = "AttachmentRequest", requiredProperties = "leaf")
public record AttachmentRequest(@Nullable String leaf) {}
