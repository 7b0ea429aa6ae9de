package dti.evidence.attachments.application;

import dti.contracts.ContractsJson;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventstore.Append;
import dti.eventstore.NewEvent;
import dti.eventstore.PgEventStore;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandHandler;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.CommandSteps;
import dti.eventstore.command.Outcome;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.JDBCException;

/** Handles every command of evidence; rows and event are recorded in one transaction. */
@Singleton
final class EvidenceCommands {

    private final PgEventStore log;
    private final CommandHandler handler;

    EvidenceCommands(PgEventStore log) {
        this.log = log;
        this.handler = new CommandHandler(log);
    }

    /**
     * Handles a command.
     *
     * @param type the type of the event that records the command
     * @param check runs before the transaction and may refuse
     * @param change either refuses before it changes any row, or changes rows and ends with {@link #append}
     */
    <E> Uni<Outcome<E, Refusal>> handle(
            CommandRequest request,
            EvidenceCodec.Type<E> type,
            Supplier<Uni<Optional<Refusal>>> check,
            Supplier<Uni<Attempt<E, Refusal>>> change) {
        return handler.handle(request, new CommandSteps<E, Refusal>() {
            @Override
            public Uni<Attempt<E, Refusal>> attempt() {
                return check.get()
                        .flatMap(refusal ->
                                refusal.map(EvidenceCommands::<E>refused).orElseGet(() -> transaction(change)));
            }

            @Override
            public Uni<E> earlier(List<StoredEvent> events) {
                return Uni.createFrom().item(() -> EvidenceCodec.read(events.getFirst(), type));
            }
        });
    }

    static <E> Uni<Attempt<E, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(new Attempt.Refused<>(refusal));
    }

    /** Appends the event of a command, as the last statement before the commit. */
    static <E> Uni<Attempt<E, Refusal>> append(
            CommandRequest request, Evidence evidence, EvidenceCodec.Type<E> type, E event) {
        Append append = new Append(
                new StreamId(evidence.campaign() + "/" + evidence.unit()),
                new ExpectedVersion.Any(),
                request.id(),
                request.hash(),
                request.origin(),
                List.of(new NewEvent(
                        RequestKey.eventId(request.id(), 0),
                        type.name(),
                        type.schemaVersion(),
                        request.at(),
                        ContractsJson.write(event))));
        return Panache.getSession()
                .chain(session -> EvidenceLog.append(session, append))
                .map(position -> new Attempt.Recorded<>(event, position));
    }

    /** Runs the change in a transaction, which a lost race rolls back. */
    private <E> Uni<Attempt<E, Refusal>> transaction(Supplier<Uni<Attempt<E, Refusal>>> change) {
        return Panache.withTransaction(change)
                .invoke(log::announceAppended)
                .onFailure(EvidenceCommands::isRace)
                .recoverWithItem(() -> new Attempt.LostRace<>());
    }

    /**
     * Copies of one request collide on the evidence's id, which is the request's id, before they collide in the log.
     */
    private static boolean isRace(Throwable failure) {
        return failure instanceof LostRaceException
                || failure instanceof JDBCException database && CommandHandler.isLostRace(database.getSQLState());
    }
}
