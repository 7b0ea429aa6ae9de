package dti.framework.frameworks.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A resolution as it was decided on a draft. A later resolution of the same finding replaces it in the document; this
 * row stays.
 */
@Entity
@Table(name = "framework_resolution")
class ResolutionEntity {

    @Id
    @Column(name = "request_id")
    UUID requestId = new UUID(0, 0);

    @Column(name = "request_hash")
    String requestHash = "";

    /** The id of the version that has the finding. */
    @Column(name = "version_id")
    String versionId = "";

    String finding = "";

    String decision = "";

    String reason = "";

    String author = "";

    @Column(name = "decided_on")
    String decidedOn = "";

    /** The edition of the version after this resolution. */
    long edition;
}
