package dti.framework.publishing.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendCall;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records an event in the transaction of the change it tells of. It must be the last thing before the commit: the log's
 * head stays locked until then, and whoever locks it before the rows it changed invites a deadlock.
 */
@ApplicationScoped
public class Outbox {

    /** Flushes the session's changes, then appends. Only inside a transaction. */
    public Uni<Recorded> record(OutboxEvent event, WriteContext context) {
        AppendCall call = AppendCall.of(event.log(), List.of(append(event, context)));
        return Panache.getSession()
                .flatMap(session -> session.flush()
                        .chain(() -> bound(session, call).getSingleResult())
                        .map(row -> recorded(AppendCall.NativeResult.of(row))));
    }

    private static Append append(OutboxEvent event, WriteContext context) {
        return new Append(
                event.stream(),
                ExpectedVersion.exactly(new StreamVersion(event.expectedVersion())),
                context.requestId(),
                context.requestHash(),
                context.origin(),
                List.of(new NewEvent(
                        RequestKey.eventId(context.requestId(), 0),
                        event.type(),
                        1,
                        context.at(),
                        json(event.payload()))));
    }

    private static Mutiny.SelectionQuery<Object[]> bound(Mutiny.Session session, AppendCall call) {
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(AppendCall.NATIVE_SQL, Object[].class);
        for (int i = 0; i < call.parameters().size(); i++) {
            query.setParameter(i + 1, call.parameters().get(i));
        }
        return query;
    }

    private static Recorded recorded(AppendCall.NativeResult result) {
        return switch (result.outcome()) {
            case "appended" -> new Recorded(result.version(), new GlobalPosition(result.position()));
            case "repeated" -> throw new RepeatedRequestException();
            case "key-reused" -> throw Writes.keyReused();
            case "conflict" -> throw new LostRaceException();
            default -> throw new IllegalStateException("es.append answered " + result.outcome());
        };
    }

    private static String json(Object payload) {
        try {
            return ContractsJson.mapper().writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
