package dti.framework.frameworks.application;

import dti.framework.permissions.Permission;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import dti.rules.framework.ContentHash;
import dti.rules.framework.Framework;
import dti.runtime.edge.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in a framework document as a new draft version. */
@ApplicationScoped
public class ImportFramework {

    private final FrameworkRepository frameworks;
    private final VersionRepository versions;
    private final Drafts drafts;
    private final Writes writes;
    private final ParsingPool parsing;

    ImportFramework(
            FrameworkRepository frameworks,
            VersionRepository versions,
            Drafts drafts,
            Writes writes,
            ParsingPool parsing) {
        this.frameworks = frameworks;
        this.versions = versions;
        this.drafts = drafts;
        this.writes = writes;
        this.parsing = parsing;
    }

    /** Examines the document; 422 with every error. Takes long enough not to be done on an event loop. */
    public FrameworkExamination examined(Map<String, Object> document) {
        return FrameworkExamination.ofClient(document);
    }

    /** The same for a framework that was read from another form. */
    public FrameworkExamination examined(Framework framework) {
        return FrameworkExamination.entered(framework);
    }

    /** Stores what was examined. */
    public Uni<Written<FrameworkVersion>> store(FrameworkExamination examined, WriteContext context) {
        Permission.KEEP_FRAMEWORKS.demandOf(context.caller());
        return writes.retrying(() -> versions.find("requestId", context.requestId())
                .firstResult()
                .flatMap(known -> known == null ? asNew(examined, context) : again(known, context)));
    }

    private Uni<Written<FrameworkVersion>> asNew(FrameworkExamination examined, WriteContext context) {
        return frameworks.locked(examined.framework().key()).flatMap(framework -> {
            framework.versions = framework.versions + 1;
            VersionEntity row = row(examined, framework.versions, context);
            return versions.persistAndFlush(row)
                    .chain(() -> drafts.written(new FrameworkVersion(VersionState.of(row), examined), 1, true));
        });
    }

    private static VersionEntity row(FrameworkExamination examined, int version, WriteContext context) {
        Framework framework = examined.framework();
        VersionEntity row = new VersionEntity();
        row.id = VersionEntity.id(framework.key(), version);
        row.key = framework.key();
        row.version = version;
        row.title = framework.title();
        row.level = framework.level().wire();
        row.declaredMax = framework.declaredMax();
        row.effectiveMax = examined.effectiveMax();
        row.leaves = examined.leaves();
        row.imported = examined.json();
        row.document = row.imported;
        row.contentHash = ContentHash.of(framework);
        row.edition = 1;
        row.requestId = context.requestId();
        row.requestHash = context.requestHash();
        return row;
    }

    private Uni<Written<FrameworkVersion>> again(@Nullable VersionEntity known, WriteContext context) {
        VersionEntity row = Objects.requireNonNull(known);
        Drafts.requireSame(row.requestHash, context);
        return parsing.run(() -> FrameworkVersion.asImported(row))
                .flatMap(imported -> drafts.written(imported, 1, true));
    }
}
