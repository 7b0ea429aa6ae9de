package dti.ranking.publications.application;

import dti.contracts.ContractsJson;
import dti.contracts.EditionPublished;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventstore.Append;
import dti.eventstore.AppendResult;
import dti.eventstore.AppendSettings;
import dti.eventstore.NewEvent;
import dti.eventstore.PgEventStore;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import dti.eventstore.Upcasters;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.ranking.publications.domain.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The log of publications. Each has its own stream with one event, stored as the contract, which only gains optional
 * fields.
 */
@ApplicationScoped
public class PublicationLog {

    public static final String NAME = "publications";

    /** The type of the events in this log. */
    public static final String PUBLISHED = "edition-published";

    private static final Upcasters UPCASTERS = new Upcasters(ContractsJson.mapper(), List.of());

    private final PgEventStore store;

    PublicationLog(Pool pool, MeterRegistry meters) {
        this.store = PgEventStore.open(pool, NAME, AppendSettings.DEFAULT, meters);
    }

    public PgEventStore store() {
        return store;
    }

    /** Appends the event of a publication in the transaction of its rows, as the last statement before the commit. */
    Uni<Attempt<EditionPublished, Refusal>> append(
            EditionPublished event, CommandRequest request, SqlConnection transaction) {
        Append command = new Append(
                new StreamId(event.id().toString()),
                ExpectedVersion.NO_STREAM,
                request.id(),
                request.hash(),
                request.origin(),
                List.of(new NewEvent(
                        RequestKey.eventId(request.id(), 0),
                        PUBLISHED,
                        UPCASTERS.current(PUBLISHED),
                        request.at(),
                        ContractsJson.write(event))));
        return store.appendWithin(transaction, List.of(command)).map(results -> switch (results.getFirst()) {
            case AppendResult.Appended appended -> Attempt.of(appended, PublicationLog::published);
            case AppendResult.AlreadyAppended _, AppendResult.KeyReused _, AppendResult.Conflict _ ->
                throw new IllegalStateException("publication " + event.id() + " is in the log and has no row");
        });
    }

    /** The publication that the events of a request record. */
    static EditionPublished published(List<StoredEvent> events) {
        return UPCASTERS.read(events.getFirst(), EditionPublished.class);
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
