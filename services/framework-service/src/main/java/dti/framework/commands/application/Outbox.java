package dti.framework.commands.application;

import dti.contracts.ContractsJson;
import dti.eventsourcing.EventLimits;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendCall;
import dti.eventstore.AppendCall.NativeResult;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.eventstore.command.CommandRequest;
import dti.framework.logs.application.StoredContracts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Appends events in the transaction of the change they record. The append comes last before the commit: the log's head
 * stays locked until then, and a transaction that locks it before the rows it changes invites a deadlock.
 */
@ApplicationScoped
public class Outbox {

    /**
     * Flushes the session's changes, then appends. Fails where the append records nothing, so that the changes roll
     * back.
     */
    public Uni<NativeResult> append(OutboxEvent event, CommandRequest request) {
        return append(event, List.of(), request);
    }

    /**
     * Appends an act and its effects on several streams of one log in one append: all or nothing.
     *
     * @param event the act; it comes last, and the request is identified by it
     * @param effects the effects, at most one per stream; each names the act as its cause
     * @return the place of the act
     */
    public Uni<NativeResult> append(OutboxEvent event, List<OutboxEvent> effects, CommandRequest request) {
        List<Append> appends = new ArrayList<>();
        for (OutboxEvent effect : effects) {
            UUID requestId = RequestKey.eventId(request.id(), appends.size() + 1);
            appends.add(append(effect, requestId, effectOrigin(request), request));
        }
        appends.add(append(event, request.id(), request.origin(), request));
        AppendCall call = AppendCall.of(event.log(), appends);
        return Panache.getSession()
                .flatMap(session -> session.flush()
                        .chain(() -> bound(session, call).getResultList())
                        .map(rows -> rows.stream()
                                .map(NativeResult::of)
                                .map(Outbox::appended)
                                .toList()
                                .getLast()));
    }

    private static Append.Origin effectOrigin(CommandRequest request) {
        Append.Origin origin = request.origin();
        UUID act = RequestKey.eventId(request.id(), 0);
        return new Append.Origin(origin.actor(), origin.correlationId(), act, origin.traceparent());
    }

    private static Append append(OutboxEvent event, UUID requestId, Append.Origin origin, CommandRequest request) {
        return new Append(
                event.stream(),
                ExpectedVersion.exactly(new StreamVersion(event.expectedVersion())),
                requestId,
                request.hash(),
                origin,
                List.of(new NewEvent(
                        RequestKey.eventId(requestId, 0),
                        event.type(),
                        StoredContracts.version(event.type()),
                        request.at(),
                        payload(event))));
    }

    private static String payload(OutboxEvent event) {
        String payload = ContractsJson.write(event.payload());
        if (payload.getBytes(StandardCharsets.UTF_8).length > EventLimits.PAYLOAD_BYTES_MAX) {
            throw new AppendFailure(AppendFailure.TOO_LARGE);
        }
        return payload;
    }

    private static Mutiny.SelectionQuery<Object[]> bound(Mutiny.Session session, AppendCall call) {
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(AppendCall.NATIVE_SQL, Object[].class);
        for (int i = 0; i < call.parameters().size(); i++) {
            query.setParameter(i + 1, call.parameters().get(i));
        }
        return query;
    }

    private static NativeResult appended(NativeResult result) {
        if (!result.appended()) {
            throw new AppendFailure(result.outcome());
        }
        return result;
    }
}
