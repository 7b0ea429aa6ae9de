package dti.framework.units.application;

import dti.contracts.ContractsJson;
import dti.contracts.UnitsReorganised;
import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.framework.permissions.Permission;
import dti.framework.publishing.application.Logs;
import dti.framework.publishing.application.Outbox;
import dti.framework.publishing.application.OutboxEvent;
import dti.framework.publishing.application.RecordedPosition;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import dti.framework.units.domain.Reorganisation;
import dti.framework.units.domain.ReorganisationChecks;
import dti.framework.units.domain.Unit;
import dti.framework.units.domain.Violation;
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
    private final Writes writes;

    Reorganise(
            UnitRepository units, Succession succession, ReorganisationRepository acts, Outbox outbox, Writes writes) {
        this.units = units;
        this.succession = succession;
        this.acts = acts;
        this.outbox = outbox;
        this.writes = writes;
    }

    public Uni<Written<RecordedReorganisation>> reorganise(Reorganisation wanted, WriteContext context) {
        Permission.REGISTER_UNIT.demandOf(context.caller());
        return writes.once(
                Logs.UNITS, context, Reorganise::again, () -> succession.alone().chain(() -> decide(wanted, context)));
    }

    private Uni<Written<RecordedReorganisation>> decide(Reorganisation wanted, WriteContext context) {
        Set<String> named =
                Stream.concat(wanted.from().stream(), wanted.to().stream()).collect(Collectors.toUnmodifiableSet());
        return units.find("code in ?1 order by code", named)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .flatMap(rows -> succession.after(wanted.to()).flatMap(later -> {
                    Map<String, UnitEntity> known =
                            rows.stream().collect(Collectors.toMap(row -> row.code, Function.identity()));
                    List<Violation> violations = ReorganisationChecks.check(wanted, documents(known), later);
                    if (!violations.isEmpty()) {
                        throw RegisterUnit.invalid(violations);
                    }
                    return record(wanted, known, context);
                }));
    }

    private Uni<Written<RecordedReorganisation>> record(
            Reorganisation act, Map<String, UnitEntity> known, WriteContext context) {
        List<OutboxEvent> caused = new ArrayList<>();
        for (String code : act.from()) {
            UnitEntity row = RegisterUnit.known(known.get(code));
            Unit after = act.ended(UnitCodec.unit(row.document));
            caused.add(new OutboxEvent(
                    Logs.UNITS, new StreamId(code), row.version, UnitCodec.CHANGED, UnitCodec.told(after, context)));
            RegisterUnit.fill(row, after);
        }
        UnitsReorganised contract = ReorganisationCodec.contract(act, context);
        RecordedReorganisation recorded = ReorganisationCodec.recorded(contract);
        OutboxEvent event = new OutboxEvent(
                Logs.UNITS,
                new StreamId("reorganisation/" + contract.id()),
                0,
                ReorganisationCodec.REORGANISED,
                contract);
        return acts.persist(entity(recorded, contract))
                .chain(() -> outbox.record(event, caused, context))
                .map(place -> written(recorded, place));
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

    private static Written<RecordedReorganisation> again(StoredEvent event) {
        return written(
                ReorganisationCodec.read(event),
                new RecordedPosition(event.version().value(), event.position()));
    }

    private static Written<RecordedReorganisation> written(RecordedReorganisation act, RecordedPosition place) {
        return new Written<>(act, Logs.UNITS, place.version(), place.position(), true);
    }
}
