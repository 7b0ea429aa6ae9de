package dti.framework.frameworks.application;

import dti.contracts.FrameworkPublished;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.framework.frameworks.domain.Publication;
import dti.framework.frameworks.domain.PublicationRule;
import dti.framework.permissions.Permission;
import dti.framework.publishing.application.Logs;
import dti.framework.publishing.application.Outbox;
import dti.framework.publishing.application.OutboxEvent;
import dti.framework.publishing.application.StoredContracts;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import dti.rules.lint.LintReport;
import dti.runtime.edge.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Publishes a version: from then on it never changes, and every service has it. */
@ApplicationScoped
public class PublishFramework {

    static final String PUBLISHED = "framework-published";

    private final FrameworkRepository frameworks;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Writes writes;
    private final ParsingPool parsing;

    PublishFramework(FrameworkRepository frameworks, Drafts drafts, Outbox outbox, Writes writes, ParsingPool parsing) {
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.outbox = outbox;
        this.writes = writes;
        this.parsing = parsing;
    }

    public Uni<Written<VersionState>> publish(String key, int version, WriteContext context) {
        Permission.KEEP_FRAMEWORKS.demandOf(context.caller());
        return writes.once(
                Logs.FRAMEWORKS,
                context,
                PublishFramework::again,
                () -> drafts.locked(key, version, context).flatMap(row -> publish(row, context)));
    }

    private Uni<Written<VersionState>> publish(VersionEntity row, WriteContext context) {
        String document = row.document;
        return parsing.run(() -> FrameworkExamination.ofStored(document).report())
                .flatMap(report -> publish(row, report, context));
    }

    private Uni<Written<VersionState>> publish(VersionEntity row, LintReport report, WriteContext context) {
        Optional<PublicationRule> refusal = Publication.refusal(row.publishedAt != null, report);
        if (refusal.isPresent()) {
            String undecided = String.join(", ", Publication.undecided(report));
            throw FrameworkProblems.refused(refusal.get(), undecided);
        }
        row.publishedAt = context.at();
        row.edition = row.edition + 1;
        return frameworks.locked(row.key).flatMap(framework -> {
            OutboxEvent event = new OutboxEvent(
                    Logs.FRAMEWORKS,
                    new StreamId(row.key),
                    framework.publications,
                    PUBLISHED,
                    new FrameworkPublished(
                            row.key,
                            row.version,
                            row.contentHash,
                            FrameworkExamination.tree(row.document),
                            context.at(),
                            context.actor()));
            framework.publications = framework.publications + 1;
            return outbox.record(event, context).map(recorded -> written(VersionState.of(row), recorded.position()));
        });
    }

    private static Written<VersionState> again(StoredEvent event) {
        FrameworkPublished published = published(event);
        VersionState state = new VersionState(
                published.key(), published.version(), 0, published.contentHash(), published.publishedAt());
        return written(state, event.position());
    }

    private static FrameworkPublished published(StoredEvent event) {
        return StoredContracts.read(event, FrameworkPublished.class);
    }

    private static Written<VersionState> written(VersionState state, GlobalPosition position) {
        return new Written<>(state, Logs.FRAMEWORKS, state.edition(), position, false);
    }
}
