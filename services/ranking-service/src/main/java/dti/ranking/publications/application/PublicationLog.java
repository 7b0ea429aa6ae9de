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
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of publications: a stream each, with one event. What is stored is the contract, which only gains optional fields. */
@ApplicationScoped
public class PublicationLog {

    public static final String NAME = "publications";

    /** The type of its events. */
    public static final String PUBLISHED = "edition-published";

    private static final Upcasters UPCASTERS = new Upcasters(ContractsJson.mapper(), List.of());

    private final PgEventStore store;

    PublicationLog(Pool pool, MeterRegistry meters) {
        this.store = PgEventStore.open(pool, NAME, AppendSettings.DEFAULT, meters);
    }

    /** What was recorded, and where. */
    public record Recorded(EditionPublished event, long position) {}

    public PgEventStore store() {
        return store;
    }

    /** What this request published when it came before; 422 where its key belonged to another one. */
    Uni<Optional<Recorded>> earlier(UUID requestId, String hash) {
        return store.readRequest(requestId).map(events -> {
            if (!events.isEmpty() && !events.getFirst().requestHash().equals(hash)) {
                throw keyReused();
            }
            return events.stream().findFirst().map(PublicationLog::recorded);
        });
    }

    /** Records a publication in the transaction of its rows, last before the commit. */
    Uni<Recorded> append(EditionPublished event, PublicationRequest.Origin origin, SqlConnection transaction) {
        Append command = new Append(
                new StreamId(event.id().toString()),
                ExpectedVersion.NO_STREAM,
                origin.requestId(),
                origin.hash(),
                new Append.Origin(origin.actor().subject(), origin.correlationId(), null, origin.traceparent()),
                List.of(new NewEvent(
                        RequestKey.eventId(origin.requestId(), 0),
                        PUBLISHED,
                        UPCASTERS.current(PUBLISHED),
                        origin.at(),
                        ContractsJson.write(event))));
        return store.appendWithin(transaction, List.of(command)).map(results -> switch (results.getFirst()) {
            case AppendResult.Appended appended -> recorded(appended.events().getFirst());
            case AppendResult.AlreadyAppended(var events) -> recorded(events.getFirst());
            case AppendResult.KeyReused _ -> throw keyReused();
            case AppendResult.Conflict(var actual) ->
                throw new IllegalStateException("publication " + event.id() + " is at version " + actual.value());
        });
    }

    private static Recorded recorded(StoredEvent stored) {
        return new Recorded(
                UPCASTERS.read(stored, EditionPublished.class),
                stored.position().value());
    }

    private static ProblemException keyReused() {
        return ProblemException.of(
                ProblemType.KEY_REUSED,
                "Idempotency-Key này đã dùng cho một yêu cầu khác.",
                "This Idempotency-Key was used for another request.");
    }

    @PreDestroy
    void close() {
        store.close();
    }
}
