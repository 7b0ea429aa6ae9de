package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventstore.Append;
import dti.eventstore.NewEvent;
import dti.eventstore.PgEventStore;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Records what a request does once, for ever: rows and event in one transaction, and the first answer to repeats. */
@Singleton
final class RecordOnce {

    private static final String UNIQUE_VIOLATION = "23505";

    private final PgEventStore log;

    RecordOnce(PgEventStore log) {
        this.log = log;
    }

    /**
     * A change to record.
     *
     * @param event a record of event-contracts
     */
    record Change<E>(String campaign, String unit, Actor actor, Instant at, E event) {}

    /**
     * What a request asks, in a form that tells a repeat from another request.
     *
     * @param hash over everything that was asked
     * @param type of the event it makes
     */
    record Asked<E>(WriteRequest request, String hash, EvidenceCodec.Type<E> type) {}

    /**
     * The fact an earlier sending of the request recorded, or else what {@code change} does in a transaction.
     *
     * @param prepare what has to be checked and done before the transaction opens
     * @param change changes the rows, and says what happened
     */
    <E> Uni<RecordedFact<E>> record(Asked<E> asked, Supplier<Uni<Void>> prepare, Supplier<Uni<Change<E>>> change) {
        return earlier(asked)
                .onItem()
                .ifNull()
                .switchTo(() -> prepare.get()
                        .chain(() -> Panache.withTransaction(() -> change.get().chain(done -> append(asked, done))))
                        .invoke(log::announceAppended)
                        .onFailure(RecordOnce::isRepeat)
                        .recoverWithUni(() -> earlier(asked)));
    }

    private <E> Uni<RecordedFact<E>> earlier(Asked<E> asked) {
        return log.readRequest(asked.request().requestId()).map(events -> {
            if (events.isEmpty()) {
                return null;
            }
            StoredEvent first = events.getFirst();
            if (!first.requestHash().equals(asked.hash())) {
                throw keyReused();
            }
            return new RecordedFact<>(
                    EvidenceCodec.read(first, asked.type()), first.position().value());
        });
    }

    private static <E> Uni<RecordedFact<E>> append(Asked<E> asked, Change<E> change) {
        WriteRequest request = asked.request();
        NewEvent event = new NewEvent(
                RequestKey.eventId(request.requestId(), 0),
                asked.type().name(),
                asked.type().schemaVersion(),
                change.at(),
                ContractsJson.write(change.event()));
        Append append = new Append(
                new StreamId(change.campaign() + "/" + change.unit()),
                new ExpectedVersion.Any(),
                request.requestId(),
                asked.hash(),
                new Append.Origin(change.actor().subject(), request.correlationId(), null, request.traceparent()),
                List.of(event));
        return Panache.getSession()
                .chain(session -> EvidenceLog.append(session, append))
                .map(position -> new RecordedFact<>(change.event(), position));
    }

    /** Two sendings of one request race for the evidence's id, which is the request's, before they race for the log. */
    private static boolean isRepeat(Throwable failure) {
        return failure instanceof RequestRepeatedException
                || failure instanceof ConstraintViolationException violation
                        && UNIQUE_VIOLATION.equals(violation.getSQLState());
    }

    private static ProblemException keyReused() {
        return ProblemException.of(
                ProblemType.KEY_REUSED,
                "Idempotency-Key này đã dùng cho một yêu cầu khác.",
                "This Idempotency-Key was used for another request.");
    }
}
