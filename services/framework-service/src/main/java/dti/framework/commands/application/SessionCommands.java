package dti.framework.commands.application;

import dti.eventsourcing.EventLimits;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandHandler;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.CommandSteps;
import dti.eventstore.command.Outcome;
import dti.framework.commands.domain.Violation;
import dti.framework.logs.application.EventLogs;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.JDBCException;

/** Handles commands whose attempts change rows of the session: each attempt is one transaction. */
@ApplicationScoped
public class SessionCommands {

    private static final Violation TOO_LARGE = new Violation(
            "",
            "Sau thay đổi này, dữ liệu vượt quá " + EventLimits.PAYLOAD_BYTES_MAX + " byte.",
            "After this change there would be more than " + EventLimits.PAYLOAD_BYTES_MAX + " bytes of it.");

    private final EventLogs logs;

    SessionCommands(EventLogs logs) {
        this.logs = logs;
    }

    /**
     * Handles a command that is recorded in a log.
     *
     * @param invalid makes the refusal of a change whose event would be too large to be published
     * @param earlier reads the result of an earlier sending of the request from the event it recorded
     * @param attempt changes rows and ends with {@link Outbox#append}, or refuses before any row changes; runs again
     *     after a lost race
     */
    public <T, R> Uni<Outcome<T, R>> handle(
            String log,
            CommandRequest request,
            Function<List<Violation>, R> invalid,
            Function<StoredEvent, T> earlier,
            Supplier<Uni<Attempt<T, R>>> attempt) {
        EventStore store = logs.of(log);
        return new CommandHandler(store).handle(request, new CommandSteps<T, R>() {
            @Override
            public Uni<Attempt<T, R>> attempt() {
                return transaction(store, request, invalid, attempt);
            }

            @Override
            public Uni<T> earlier(List<StoredEvent> events) {
                return Uni.createFrom().item(() -> earlier.apply(events.getFirst()));
            }
        });
    }

    public static <T, R> Uni<Attempt<T, R>> refused(R reason) {
        return Uni.createFrom().item(new Attempt.Refused<>(reason));
    }

    public static <T, R> Uni<Attempt<T, R>> stale(long actualVersion) {
        return Uni.createFrom().item(new Attempt.Stale<>(actualVersion));
    }

    private static <T, R> Uni<Attempt<T, R>> transaction(
            EventStore store,
            CommandRequest request,
            Function<List<Violation>, R> invalid,
            Supplier<Uni<Attempt<T, R>>> attempt) {
        return Panache.withTransaction(attempt)
                .onFailure(AppendFailure.class)
                .recoverWithUni(failure -> unrecorded((AppendFailure) failure, store, request, invalid))
                .onFailure(SessionCommands::isLostRace)
                .recoverWithItem(() -> new Attempt.LostRace<>());
    }

    private static <T, R> Uni<Attempt<T, R>> unrecorded(
            AppendFailure failure, EventStore store, CommandRequest request, Function<List<Violation>, R> invalid) {
        return switch (failure.outcome()) {
            case "repeated" -> store.readRequest(request.id()).map(Attempt.Repeated::new);
            case "key-reused" -> Uni.createFrom().item(new Attempt.KeyReused<>());
            case AppendFailure.TOO_LARGE -> refused(invalid.apply(List.of(TOO_LARGE)));
            case "conflict" -> Uni.createFrom().item(new Attempt.LostRace<>());
            default -> Uni.createFrom().failure(failure);
        };
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof JDBCException database && CommandHandler.isLostRace(database.getSQLState());
    }
}
