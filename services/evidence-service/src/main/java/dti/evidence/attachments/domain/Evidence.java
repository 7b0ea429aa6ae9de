package dti.evidence.attachments.domain;

import dti.evidence.files.domain.Sha256;
import dti.evidence.files.domain.Signature;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence of one unit in one campaign, with the leaves it is or was attached to.
 *
 * @param version raised by every change of an attachment; 1 or more
 */
public record Evidence(
        UUID id,
        String campaign,
        String unit,
        Content content,
        Provider provider,
        Instant providedAt,
        long version,
        List<Attachment> attachments) {

    /** A file, or a link. */
    public enum Kind {
        FILE("file"),
        LINK("link");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name in the API and in events. */
        public String word() {
            return word;
        }
    }

    /**
     * The submitted content. It never changes.
     *
     * @param sha256 the SHA-256 of the file's bytes, or of the link's text
     * @param mediaType the type detected from the bytes; {@code text/uri-list} for a link
     * @param declaredMediaType the type the client declared; null where it declared no usable one
     * @param sizeBytes 0 for a link
     * @param fileName null for a link
     * @param url null for a file
     */
    public record Content(
            Kind kind,
            Sha256 sha256,
            String mediaType,
            @Nullable String declaredMediaType,
            long sizeBytes,
            @Nullable String fileName,
            @Nullable String url,
            Signature signature) {

        /** Whether the detected type differs from the declared one. */
        public boolean typeMismatch() {
            return declaredMediaType != null && !declaredMediaType.equals(mediaType);
        }
    }

    /**
     * The submitter of the evidence.
     *
     * @param subject opaque
     * @param role the role the submitter acted in
     * @param unit the unit the submitter belongs to
     */
    public record Provider(String subject, String role, String unit) {}

    /**
     * The relation of the evidence to one leaf.
     *
     * @param reason the reason why it was refused, or why it could not be detached
     */
    public record Attachment(
            String leaf,
            AttachmentStatus standing,
            @Nullable String reason,
            Instant changedAt) {}
}
