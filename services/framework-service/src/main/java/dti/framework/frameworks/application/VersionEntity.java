package dti.framework.frameworks.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a framework. Nothing of a published version changes any more. */
@Entity
@Table(name = "framework_version")
class VersionEntity {

    /** {@code <key>/<version>}. */
    @Id
    String id = "";

    String key = "";

    int version;

    String title = "";

    String level = "";

    @Column(name = "declared_max")
    @Nullable
    BigDecimal declaredMax;

    @Column(name = "effective_max")
    BigDecimal effectiveMax = BigDecimal.ZERO;

    int leaves;

    /** The document as it was imported, as JSON. */
    String imported = "";

    /** The document with the resolutions decided since, as JSON. */
    String document = "";

    @Column(name = "content_hash")
    String contentHash = "";

    /** The number of writes of this version: 1 after the import. */
    long edition;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "request_id")
    UUID requestId = new UUID(0, 0);

    @Column(name = "request_hash")
    String requestHash = "";

    static String id(String key, int version) {
        return key + "/" + version;
    }
}
