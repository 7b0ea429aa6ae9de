package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.AttachmentStatus;
import dti.evidence.attachments.domain.Evidence.Attachment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an attachment of a piece of evidence to a leaf. */
@Entity
@Table(name = "attachment")
class AttachmentRow {

    @EmbeddedId
    Key key = new Key(new UUID(0, 0), "");

    @Enumerated(EnumType.STRING)
    AttachmentStatus standing = AttachmentStatus.ATTACH_PENDING;

    @Nullable
    String reason;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    /** The key: a piece of evidence and a leaf. */
    @Embeddable
    record Key(@Column(name = "evidence_id") UUID evidenceId, String leaf) {}

    static AttachmentRow asked(UUID evidenceId, String leaf, Instant at) {
        AttachmentRow row = new AttachmentRow();
        row.key = new Key(evidenceId, leaf);
        row.changedAt = at;
        return row;
    }

    void become(AttachmentStatus next, Instant at) {
        standing = next;
        reason = null;
        changedAt = at;
    }

    Attachment attachment() {
        return new Attachment(key.leaf(), standing, reason, changedAt);
    }
}
