package dti.framework.frameworks.application;

import dti.contracts.Actor;
import dti.contracts.FrameworkPublished;
import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.commands.application.Outbox;
import dti.framework.commands.application.OutboxEvent;
import dti.framework.commands.application.SessionCommands;
import dti.framework.commands.application.WriteResult;
import dti.framework.frameworks.domain.Publication;
import dti.framework.frameworks.domain.Refusal;
import dti.framework.logs.application.Logs;
import dti.framework.logs.application.StoredContracts;
import dti.framework.permissions.Permission;
import dti.runtime.access.Caller;
import dti.runtime.edge.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes a version. A published version never changes, and every service receives it. */
@ApplicationScoped
public class PublishFramework {

    static final String PUBLISHED = "framework-published";

    private final FrameworkRepository frameworks;
    private final Drafts drafts;
    private final Outbox outbox;
    private final SessionCommands commands;
    private final ParsingPool parsing;

    PublishFramework(
            FrameworkRepository frameworks,
            Drafts drafts,
            Outbox outbox,
            SessionCommands commands,
            ParsingPool parsing) {
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.outbox = outbox;
        this.commands = commands;
        this.parsing = parsing;
    }

    public Uni<Outcome<WriteResult<VersionState>, Refusal>> publish(
            String key, int version, Caller caller, CommandRequest request) {
        Actor by = Permission.KEEP_FRAMEWORKS.actorOf(caller);
        return commands.handle(
                Logs.FRAMEWORKS,
                request,
                Refusal.Invalid::new,
                PublishFramework::earlier,
                () -> drafts.locked(key, version, request, row -> publish(row, by, request)));
    }

    private Uni<Attempt<WriteResult<VersionState>, Refusal>> publish(
            VersionEntity row, Actor by, CommandRequest request) {
        String document = row.document;
        return parsing.run(() -> FrameworkExamination.ofStored(document).report())
                .flatMap(report -> Publication.refusal(row.publishedAt != null, report)
                        .map(rule -> {
                            String undecided = String.join(", ", Publication.undecided(report));
                            return SessionCommands.<WriteResult<VersionState>, Refusal>refused(
                                    new Refusal.ByRule(rule, undecided));
                        })
                        .orElseGet(() -> record(row, by, request)));
    }

    private Uni<Attempt<WriteResult<VersionState>, Refusal>> record(
            VersionEntity row, Actor by, CommandRequest request) {
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
                            request.at(),
                            by));
            row.publishedAt = request.at();
            row.edition = row.edition + 1;
            framework.publications = framework.publications + 1;
            return outbox.append(event, request)
                    .map(place -> new Attempt.Recorded<>(result(VersionState.of(row)), place.position()));
        });
    }

    private static WriteResult<VersionState> earlier(StoredEvent event) {
        FrameworkPublished published = published(event);
        return result(new VersionState(
                published.key(), published.version(), 0, published.contentHash(), published.publishedAt()));
    }

    private static FrameworkPublished published(StoredEvent event) {
        return StoredContracts.read(event, FrameworkPublished.class);
    }

    private static WriteResult<VersionState> result(VersionState state) {
        return new WriteResult<>(state, state.edition(), false);
    }
}
