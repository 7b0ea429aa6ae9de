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

        /** As it is written in the API and in events. */
        public String word() {
            return word;
        }
    }

    /**
     * What was given. It never changes.
     *
     * @param sha256 of the file's bytes, or of the link's text
     * @param mediaType what the bytes are; of a link {@code text/uri-list}
     * @param declaredMediaType what the client said they are
     * @param sizeBytes 0 for a link
     * @param fileName only of a file
     * @param url only of a link
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

        /** Whether the bytes are something else than the client said. */
        public boolean typeMismatch() {
            return declaredMediaType != null && !declaredMediaType.equals(mediaType);
        }
    }

    /**
     * Who gave it.
     *
     * @param subject opaque
     * @param role the role it was given in
     * @param unit the unit the giver belongs to
     */
    public record Provider(String subject, String role, String unit) {}

    /**
     * Its relation to one leaf.
     *
     * @param reason why it was refused, or why it could not be detached
     */
    public record Attachment(
            String leaf,
            AttachmentStatus standing,
            @Nullable String reason,
            Instant changedAt) {}
}
