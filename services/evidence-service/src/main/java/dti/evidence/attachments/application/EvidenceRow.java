package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Evidence.Attachment;
import dti.evidence.attachments.domain.Evidence.Content;
import dti.evidence.attachments.domain.Evidence.Kind;
import dti.evidence.attachments.domain.Evidence.Provider;
import dti.evidence.files.domain.Sha256;
import dti.evidence.files.domain.Signature;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a piece of evidence. Only its version ever changes. */
@Entity
@Table(name = "evidence")
class EvidenceRow {

    @Id
    UUID id = new UUID(0, 0);

    String campaign = "";

    String unit = "";

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.FILE;

    String sha256 = "";

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "declared_media_type")
    @Nullable
    String declaredMediaType;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "file_name")
    @Nullable
    String fileName;

    @Nullable
    String url;

    @Enumerated(EnumType.STRING)
    @Column(name = "signature_reason")
    Signature.Reason signatureReason = Signature.Reason.NO_SIGNATURE_FOUND;

    String provider = "";

    @Column(name = "provider_role")
    String providerRole = "";

    @Column(name = "provider_unit")
    String providerUnit = "";

    @Column(name = "provided_at")
    Instant providedAt = Instant.EPOCH;

    long version;

    static EvidenceRow of(Evidence evidence) {
        Content content = evidence.content();
        EvidenceRow row = new EvidenceRow();
        row.id = evidence.id();
        row.campaign = evidence.campaign();
        row.unit = evidence.unit();
        row.kind = content.kind();
        row.sha256 = content.sha256().hex();
        row.mediaType = content.mediaType();
        row.declaredMediaType = content.declaredMediaType();
        row.sizeBytes = content.sizeBytes();
        row.fileName = content.fileName();
        row.url = content.url();
        row.signatureReason = content.signature().reason();
        row.provider = evidence.provider().subject();
        row.providerRole = evidence.provider().role();
        row.providerUnit = evidence.provider().unit();
        row.providedAt = evidence.providedAt();
        row.version = evidence.version();
        return row;
    }

    Evidence evidence(List<Attachment> attachments) {
        Content content = new Content(
                kind,
                new Sha256(sha256),
                mediaType,
                declaredMediaType,
                sizeBytes,
                fileName,
                url,
                new Signature(signatureReason));
        Provider given = new Provider(provider, providerRole, providerUnit);
        return new Evidence(id, campaign, unit, content, given, providedAt, version, attachments);
    }
}
