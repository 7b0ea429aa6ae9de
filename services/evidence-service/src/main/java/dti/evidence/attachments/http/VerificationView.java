package dti.evidence.attachments.http;

import dti.evidence.attachments.domain.Evidence;
import dti.evidence.files.domain.Signature;
import dti.runtime.problem.Language;
import dti.runtime.problem.Text;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature report as the API shows it. It says that signatures are not verified yet. */
@Schema(name = "SignatureReport")
public record VerificationView(
        UUID evidenceId,
        String sha256,

        @Schema(
                description = "UNKNOWN: a signature may be present and was not verified. NONE: no sign of one",
                enumeration = {"VALID", "INVALID", "UNKNOWN", "NONE"})
        String signature,

        @Schema(description = "whether any signature was verified; false for now, whatever the state")
        boolean verified,

        @Schema(description = "stable name of the reason") String reason,

        @Schema(description = "the reason in the caller's language")
        String message) {

    static VerificationView of(Evidence evidence, Language language) {
        Signature signature = evidence.content().signature();
        return new VerificationView(
                evidence.id(),
                evidence.content().sha256().hex(),
                signature.state().name(),
                false,
                signature.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                message(signature.reason()).in(language));
    }

    private static Text message(Signature.Reason reason) {
        return switch (reason) {
            case LINK_CANNOT_BE_SIGNED ->
                new Text(
                        "Minh chứng là liên kết; không có tệp để kiểm tra chữ ký.",
                        "The evidence is a link; there is no file whose signature could be verified.");
            case NO_SIGNATURE_FOUND ->
                new Text(
                        "Không thấy dấu hiệu của chữ ký số trong tệp.",
                        "No sign of an electronic signature was found in the file.");
            case PDF_SIGNATURE_NOT_VERIFIED -> unverified("PDF", "PDF");
            case CMS_SIGNATURE_NOT_VERIFIED -> unverified("CMS/PKCS#7", "CMS/PKCS#7");
            case CONTAINER_SIGNATURE_NOT_VERIFIED -> unverified("gói ASiC", "ASiC container");
            case OFFICE_SIGNATURE_NOT_VERIFIED -> unverified("tài liệu văn phòng", "office document");
            case XML_SIGNATURE_NOT_VERIFIED -> unverified("XML", "XML");
        };
    }

    private static Text unverified(String vi, String en) {
        return new Text(
                "Tệp có vẻ có chữ ký số (" + vi + "), nhưng hệ thống chưa kiểm tra chữ ký: không được coi là hợp lệ.",
                "The file looks signed (" + en
                        + "), but this system does not verify signatures yet: do not take it for valid.");
    }
}
