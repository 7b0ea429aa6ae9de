package dti.framework.frameworks.application;

import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.commands.application.WriteResult;
import dti.framework.frameworks.domain.Refusal;
import dti.framework.permissions.Permission;
import dti.rules.framework.ContentHash;
import dti.rules.framework.Framework;
import dti.runtime.access.Caller;
import dti.runtime.edge.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Imports a framework document as a new draft version. */
@ApplicationScoped
public class ImportFramework {

    private final FrameworkRepository frameworks;
    private final VersionRepository versions;
    private final Drafts drafts;
    private final ParsingPool parsing;

    ImportFramework(FrameworkRepository frameworks, VersionRepository versions, Drafts drafts, ParsingPool parsing) {
        this.frameworks = frameworks;
        this.versions = versions;
        this.drafts = drafts;
        this.parsing = parsing;
    }

    /** Examines the document; 422 with every error. This takes too long for an event loop. */
    public FrameworkExamination examined(Map<String, Object> document) {
        return FrameworkExamination.ofClient(document);
    }

    /** The same for a framework read from another format. */
    public FrameworkExamination examined(Framework framework) {
        return FrameworkExamination.entered(framework);
    }

    /** Stores an examined framework. */
    public Uni<Outcome<WriteResult<FrameworkVersion>, Refusal>> store(
            FrameworkExamination examined, Caller caller, CommandRequest request) {
        Permission.KEEP_FRAMEWORKS.demandOf(caller);
        return drafts.handle(
                request,
                () -> versions.find("requestId", request.id())
                        .firstResult()
                        .flatMap(known -> known == null ? asNew(examined, request) : earlier(known, request)));
    }

    private Uni<Attempt<WriteResult<FrameworkVersion>, Refusal>> asNew(
            FrameworkExamination examined, CommandRequest request) {
        return frameworks.locked(examined.framework().key()).flatMap(framework -> {
            framework.versions = framework.versions + 1;
            VersionEntity row = row(examined, framework.versions, request);
            return versions.persistAndFlush(row)
                    .chain(() -> drafts.created(new FrameworkVersion(VersionState.of(row), examined), 1));
        });
    }

    private static VersionEntity row(FrameworkExamination examined, int version, CommandRequest request) {
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
        row.requestId = request.id();
        row.requestHash = request.hash();
        return row;
    }

    private Uni<Attempt<WriteResult<FrameworkVersion>, Refusal>> earlier(VersionEntity row, CommandRequest request) {
        return row.requestHash.equals(request.hash())
                ? parsing.run(() -> FrameworkVersion.asImported(row)).flatMap(imported -> drafts.created(imported, 1))
                : Uni.createFrom().item(new Attempt.KeyReused<>());
    }
}
