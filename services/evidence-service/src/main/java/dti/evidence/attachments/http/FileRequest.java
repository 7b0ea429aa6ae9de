package dti.evidence.attachments.http;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file as evidence for a leaf, as multipart/form-data. */
@Schema(
        name = "EvidenceFile",
        requiredProperties = {"campaign", "unit", "leaf", "file"})
public class FileRequest {

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String campaign;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String unit;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String leaf;

    @RestForm("file")
    @Schema(implementation = String.class, format = "binary", description = "at most 50 MiB")
    @Nullable
    FileUpload file;
}
