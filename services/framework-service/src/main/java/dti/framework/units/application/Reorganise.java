package dti.framework.units.application;

import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.UnitChanged;
import dti.contracts.UnitsReorganised;
import dti.eventsourcing.StreamId;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.commands.application.Outbox;
import dti.framework.commands.application.OutboxEvent;
import dti.framework.commands.application.SessionCommands;
import dti.framework.commands.application.WriteResult;
import dti.framework.commands.domain.Violation;
import dti.framework.logs.application.Logs;
import dti.framework.permissions.Permission;
import dti.framework.units.domain.Refusal;
import dti.framework.units.domain.Reorganisation;
import dti.framework.units.domain.ReorganisationChecks;
import dti.framework.units.domain.Unit;
import dti.runtime.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges and splits units. The act is an event of a stream of its own, and each unit that ends has one that the act caused;
 * all in one append, after the rows, so all of it happened or none. Those that take over do not change.
 */
@ApplicationScoped
public class Reorganise {

    private final UnitRepository units;
    private final Succession succession;
    private final ReorganisationRepository acts;
    private final Outbox outbox;
    private final SessionCommands commands;

    Reorganise(
            UnitRepository units,
            Succession succession,
            ReorganisationRepository acts,
            Outbox outbox,
            SessionCommands commands) {
        this.units = units;
        this.succession = succession;
        this.acts = acts;
        this.outbox = outbox;
        this.commands = commands;
    }

    public Uni<Outcome<WriteResult<RecordedReorganisation>, Refusal>> reorganise(
            Reorganisation wanted, Caller caller, CommandRequest request) {
        Actor by = Permission.REGISTER_UNIT.actorOf(caller);
        return commands.handle(
                Logs.UNITS,
                request,
                event -> WriteResult.of(
                        ReorganisationCodec.read(event), event.version().value()),
                () -> succession.alone().chain(() -> decide(wanted, by, request)));
    }

    private Uni<Attempt<WriteResult<RecordedReorganisation>, Refusal>> decide(
            Reorganisation wanted, Actor by, CommandRequest request) {
        Set<String> named =
                Stream.concat(wanted.from().stream(), wanted.to().stream()).collect(Collectors.toUnmodifiableSet());
        return units.find("code in ?1 order by code", named)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .flatMap(rows -> succession.after(wanted.to()).flatMap(later -> {
                    Map<String, UnitEntity> known =
                            rows.stream().collect(Collectors.toMap(row -> row.code, Function.identity()));
                    List<Violation> violations = ReorganisationChecks.check(wanted, documents(known), later);
                    return violations.isEmpty()
                            ? record(wanted, known, by, request)
                            : SessionCommands.refused(new Refusal.Invalid(violations));
                }));
    }

    private Uni<Attempt<WriteResult<RecordedReorganisation>, Refusal>> record(
            Reorganisation act, Map<String, UnitEntity> known, Actor by, CommandRequest request) {
        UnitsReorganised contract = ReorganisationCodec.contract(act, by, request);
        OutboxEvent event = OutboxEvent.of(
                Logs.UNITS,
                new StreamId("reorganisation/" + contract.id()),
                0,
                ReorganisationCodec.REORGANISED,
                contract);
        List<UnitEntity> rows = act.from().stream()
                .map(code -> RegisterUnit.known(known.get(code)))
                .toList();
        List<Unit> ended = rows.stream()
                .map(row -> act.ended(UnitCodec.unit(row.document)))
                .toList();
        List<OutboxEvent> effects = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            UnitChanged change = UnitCodec.change(ended.get(i), by, request.at());
            effects.add(OutboxEvent.of(
                    Logs.UNITS, new StreamId(change.code()), rows.get(i).version, UnitCodec.CHANGED, change));
        }
        List<Violation> violations = Stream.concat(Stream.of(event), effects.stream())
                .flatMap(each -> each.violations().stream())
                .distinct()
                .toList();
        if (!violations.isEmpty()) {
            return SessionCommands.refused(new Refusal.Invalid(violations));
        }
        for (int i = 0; i < rows.size(); i++) {
            RegisterUnit.fill(rows.get(i), ended.get(i));
        }
        RecordedReorganisation recorded = ReorganisationCodec.recorded(contract);
        return acts.persist(entity(recorded, contract))
                .chain(() -> outbox.append(event, effects, request))
                .map(place -> new Attempt.Recorded<>(WriteResult.of(recorded, place.version()), place.position()));
    }

    private static ReorganisationEntity entity(RecordedReorganisation recorded, UnitsReorganised contract) {
        ReorganisationEntity row = new ReorganisationEntity();
        row.key = recorded.key();
        row.units =
                Stream.concat(contract.from().stream(), contract.to().stream()).toArray(String[]::new);
        row.document = ContractsJson.write(contract);
        return row;
    }

    private static Map<String, Unit> documents(Map<String, UnitEntity> rows) {
        return rows.values().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.code, row -> UnitCodec.unit(row.document)));
    }
}
