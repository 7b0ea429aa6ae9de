package dti.framework.frameworks.application;

import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.commands.application.SessionCommands;
import dti.framework.commands.application.WriteResult;
import dti.framework.frameworks.domain.PublicationRule;
import dti.framework.frameworks.domain.Refusal;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The common part of commands on drafts. No other service reads drafts, so changes of drafts are not recorded in the
 * log.
 */
@ApplicationScoped
class Drafts {

    private final VersionRepository versions;
    private final EventLogs logs;
    private final SessionCommands commands;

    Drafts(VersionRepository versions, EventLogs logs, SessionCommands commands) {
        this.versions = versions;
        this.logs = logs;
        this.commands = commands;
    }

    /**
     * Handles a command that records no event.
     *
     * @param attempt finds an earlier sending of the request by the row it made
     */
    <T> Uni<Outcome<WriteResult<T>, Refusal>> handle(
            CommandRequest request, Supplier<Uni<Attempt<WriteResult<T>, Refusal>>> attempt) {
        return commands.handle(
                Logs.FRAMEWORKS,
                request,
                Refusal.Invalid::new,
                event -> {
                    throw new IllegalStateException("a command on a draft left event " + event.id());
                },
                attempt);
    }

    /** Locks the row of a draft, then runs {@code work} on it; refuses where there is no version or it is published. */
    <T> Uni<Attempt<WriteResult<T>, Refusal>> locked(
            String key,
            int version,
            CommandRequest request,
            Function<VersionEntity, Uni<Attempt<WriteResult<T>, Refusal>>> work) {
        return versions.findById(VersionEntity.id(key, version), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> {
                    if (row == null) {
                        return SessionCommands.refused(new Refusal.VersionUnknown(key, version));
                    }
                    if (row.publishedAt != null) {
                        return SessionCommands.refused(new Refusal.ByRule(PublicationRule.VERSION_PUBLISHED, ""));
                    }
                    return request.isStale(row.edition) ? SessionCommands.stale(row.edition) : work.apply(row);
                });
    }

    /**
     * The outcome of a change of a draft that created something. Its position is the end of the log of frameworks, to
     * which it adds nothing.
     */
    <T> Uni<Attempt<WriteResult<T>, Refusal>> created(T body, long edition) {
        return logs.of(Logs.FRAMEWORKS)
                .head()
                .map(head -> new Attempt.Recorded<>(
                        new WriteResult<>(body, edition, true), head.position().value()));
    }
}
