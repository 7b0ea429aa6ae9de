package dti.framework.frameworks.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A resolution as it was decided on a draft; a later one of the same finding takes its place in the document, not here. */
@Entity
@Table(name = "framework_resolution")
class ResolutionEntity {

    @Id
    @Column(name = "request_id")
    UUID requestId = new UUID(0, 0);

    @Column(name = "request_hash")
    String requestHash = "";

    /** Of the version it settles something in. */
    @Column(name = "version_id")
    String versionId = "";

    String finding = "";

    String decision = "";

    String reason = "";

    String author = "";

    @Column(name = "decided_on")
    String decidedOn = "";

    /** Of the version, after this resolution. */
    long edition;
}
