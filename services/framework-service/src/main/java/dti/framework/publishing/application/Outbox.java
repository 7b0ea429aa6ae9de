package dti.framework.publishing.application;

import dti.contracts.ContractsJson;
import dti.eventsourcing.EventLimits;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendCall;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records an event in the transaction of the change it tells of. It must be the last thing before the commit: the log's
 * head stays locked until then, and whoever locks it before the rows it changed invites a deadlock.
 */
@ApplicationScoped
public class Outbox {

    private static final Text TOO_LARGE = new Text(
            "Sau thay đổi này, dữ liệu vượt quá " + EventLimits.PAYLOAD_BYTES_MAX + " byte.",
            "After this change there would be more than " + EventLimits.PAYLOAD_BYTES_MAX + " bytes of it.");

    /** Flushes the session's changes, then appends. Only inside a transaction. */
    public Uni<RecordedPosition> record(OutboxEvent event, WriteContext context) {
        return record(event, List.of(), context);
    }

    /**
     * The same of an act that changes several things of one log: all of it in one append, so all or nothing.
     *
     * @param event the act; it comes last, and is what the request is known by
     * @param caused what it did to each stream; these events name it as their cause
     * @return where the act stands
     */
    public Uni<RecordedPosition> record(OutboxEvent event, List<OutboxEvent> caused, WriteContext context) {
        List<Append> appends = new ArrayList<>();
        for (OutboxEvent effect : caused) {
            UUID requestId = RequestKey.eventId(context.requestId(), appends.size() + 1);
            appends.add(append(effect, requestId, effectOrigin(context), context));
        }
        appends.add(append(event, context.requestId(), context.origin(), context));
        AppendCall call = AppendCall.of(event.log(), appends);
        return Panache.getSession()
                .flatMap(session -> session.flush()
                        .chain(() -> bound(session, call).getResultList())
                        .map(rows -> rows.stream()
                                .map(AppendCall.NativeResult::of)
                                .map(Outbox::recorded)
                                .toList()
                                .getLast()));
    }

    private static Append.Origin effectOrigin(WriteContext context) {
        Append.Origin origin = context.origin();
        UUID act = RequestKey.eventId(context.requestId(), 0);
        return new Append.Origin(origin.actor(), origin.correlationId(), act, origin.traceparent());
    }

    private static Append append(OutboxEvent event, UUID requestId, Append.Origin origin, WriteContext context) {
        return new Append(
                event.stream(),
                ExpectedVersion.exactly(new StreamVersion(event.expectedVersion())),
                requestId,
                context.requestHash(),
                origin,
                List.of(new NewEvent(
                        RequestKey.eventId(requestId, 0),
                        event.type(),
                        StoredContracts.version(event.type()),
                        context.at(),
                        payload(event))));
    }

    /** What could not be sent to everybody is not recorded: 422. */
    private static String payload(OutboxEvent event) {
        String payload = ContractsJson.write(event.payload());
        if (payload.getBytes(StandardCharsets.UTF_8).length > EventLimits.PAYLOAD_BYTES_MAX) {
            throw ProblemException.invalid(FieldError.body("", TOO_LARGE));
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

    private static RecordedPosition recorded(AppendCall.NativeResult result) {
        return switch (result.outcome()) {
            case "appended" -> new RecordedPosition(result.version(), new GlobalPosition(result.position()));
            case "repeated" -> throw new RepeatedRequestException();
            case "key-reused" -> throw Writes.keyReused();
            case "conflict" -> throw new LostRaceException();
            default -> throw new IllegalStateException("es.append answered " + result.outcome());
        };
    }
}
