package dti.framework.units.application;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.framework.permissions.Permission;
import dti.framework.publishing.application.EventLogs;
import dti.framework.publishing.application.Logs;
import dti.framework.publishing.application.Outbox;
import dti.framework.publishing.application.OutboxEvent;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import dti.framework.units.domain.Registration;
import dti.framework.units.domain.Unit;
import dti.framework.units.domain.Violation;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers a unit, or changes the one registered under the code. Saying the same again changes nothing. */
@ApplicationScoped
public class RegisterUnit {

    private final UnitRepository units;
    private final UnitReferences named;
    private final EventLogs logs;
    private final Outbox outbox;
    private final Writes writes;

    RegisterUnit(UnitRepository units, UnitReferences named, EventLogs logs, Outbox outbox, Writes writes) {
        this.units = units;
        this.named = named;
        this.logs = logs;
        this.outbox = outbox;
        this.writes = writes;
    }

    /**
     * Registers or changes.
     *
     * @param keepsEnd whether a unit that others took over from stays ended as it is: who only corrects its name must not
     *     undo a merger
     */
    public Uni<Written<RegisteredUnit>> register(Unit wanted, boolean keepsEnd, WriteContext context) {
        Permission.REGISTER_UNIT.demandOf(context.caller());
        return writes.once(
                Logs.UNITS,
                context,
                RegisterUnit::again,
                () -> named.demand(wanted).chain(() -> decide(wanted, keepsEnd, context)));
    }

    private Uni<Written<RegisteredUnit>> decide(Unit wanted, boolean keepsEnd, WriteContext context) {
        return units.findById(wanted.code(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> apply(keepsEnd && row != null ? ended(wanted, row) : wanted, row, context));
    }

    private static Unit ended(Unit wanted, UnitEntity row) {
        Unit known = UnitCodec.unit(row.document);
        return known.successors().isEmpty() ? wanted : wanted.ended(known.validTo(), known.successors());
    }

    private Uni<Written<RegisteredUnit>> apply(Unit wanted, @Nullable UnitEntity row, WriteContext context) {
        long version = row == null ? 0 : row.version;
        if (context.isStale(version)) {
            throw Writes.stale(version);
        }
        return switch (Registration.decide(wanted, row == null ? null : UnitCodec.unit(row.document))) {
            case Registration.Refused(List<Violation> violations) -> throw invalid(violations);
            case Registration.Registered(Unit unit) -> record(UnitCodec.REGISTERED, unit, new UnitEntity(), context);
            case Registration.Changed(Unit unit) -> record(UnitCodec.CHANGED, unit, known(row), context);
            case Registration.Unchanged(Unit unit) -> unchanged(unit, known(row), context);
        };
    }

    /** A request that may come again is recorded even if it changed nothing, or its repetition could undo a later change. */
    private Uni<Written<RegisteredUnit>> unchanged(Unit unit, UnitEntity row, WriteContext context) {
        return context.keyed()
                ? record(UnitCodec.CONFIRMED, unit, row, context)
                : logs.of(Logs.UNITS)
                        .head()
                        .map(head -> written(unit, row.version, head.position()).asBefore());
    }

    private Uni<Written<RegisteredUnit>> record(String type, Unit unit, UnitEntity row, WriteContext context) {
        OutboxEvent event = new OutboxEvent(
                Logs.UNITS, new StreamId(unit.code()), row.version, type, UnitCodec.told(unit, context));
        fill(row, unit);
        return units.persist(row)
                .chain(() -> outbox.record(event, context))
                .map(recorded -> written(unit, recorded.version(), recorded.position()));
    }

    static void fill(UnitEntity row, Unit unit) {
        row.code = unit.code();
        row.version = row.version + 1;
        row.level = unit.level().wire();
        row.parent = unit.parent();
        row.groups = unit.groups().toArray(String[]::new);
        row.validFrom = unit.validFrom();
        row.validTo = unit.validTo();
        row.document = UnitCodec.json(unit);
    }

    static UnitEntity known(@Nullable UnitEntity row) {
        if (row == null) {
            throw new IllegalStateException("only a registered unit is changed");
        }
        return row;
    }

    private static Written<RegisteredUnit> again(StoredEvent event) {
        return written(UnitCodec.unit(event), event.version().value(), event.position());
    }

    private static Written<RegisteredUnit> written(Unit unit, long version, GlobalPosition position) {
        return new Written<>(RegisteredUnit.alone(unit, version), Logs.UNITS, version, position, version == 1);
    }

    static ProblemException invalid(List<Violation> violations) {
        return ProblemException.invalid(violations.stream()
                .map(v -> FieldError.body(v.pointer(), new Text(v.vi(), v.en())))
                .toList());
    }
}
