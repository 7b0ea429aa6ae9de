package dti.framework.units.application;

import dti.contracts.Actor;
import dti.contracts.ContractsJson;
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
 * Merges and splits units. The act is an event of a stream of its own, and causes one event of each unit that ends. All
 * of them go into one append, after the rows, so that either all are recorded or none. The units that take over do not
 * change.
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
                Refusal.Invalid::new,
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
        List<OutboxEvent> effects = new ArrayList<>();
        for (String code : act.from()) {
            UnitEntity row = RegisterUnit.known(known.get(code));
            Unit after = act.ended(UnitCodec.unit(row.document));
            effects.add(new OutboxEvent(
                    Logs.UNITS,
                    new StreamId(code),
                    row.version,
                    UnitCodec.CHANGED,
                    UnitCodec.change(after, by, request.at())));
            RegisterUnit.fill(row, after);
        }
        UnitsReorganised contract = ReorganisationCodec.contract(act, by, request);
        RecordedReorganisation recorded = ReorganisationCodec.recorded(contract);
        OutboxEvent event = new OutboxEvent(
                Logs.UNITS,
                new StreamId("reorganisation/" + contract.id()),
                0,
                ReorganisationCodec.REORGANISED,
                contract);
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
