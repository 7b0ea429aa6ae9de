package dti.framework.units.application;

import dti.contracts.Actor;
import dti.eventsourcing.StreamId;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.commands.application.Outbox;
import dti.framework.commands.application.OutboxEvent;
import dti.framework.commands.application.SessionCommands;
import dti.framework.commands.application.WriteResult;
import dti.framework.commands.domain.Violation;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.framework.permissions.Permission;
import dti.framework.units.domain.Refusal;
import dti.framework.units.domain.Registration;
import dti.framework.units.domain.Unit;
import dti.runtime.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers a unit, or changes the one registered under the code. Sending the same unit again changes nothing. */
@ApplicationScoped
public class RegisterUnit {

    private final UnitRepository units;
    private final UnitReferences named;
    private final EventLogs logs;
    private final Outbox outbox;
    private final SessionCommands commands;

    RegisterUnit(UnitRepository units, UnitReferences named, EventLogs logs, Outbox outbox, SessionCommands commands) {
        this.units = units;
        this.named = named;
        this.logs = logs;
        this.outbox = outbox;
        this.commands = commands;
    }

    /**
     * Registers or changes the unit.
     *
     * @param keepsEnd whether a unit with successors keeps its end and its successors, so that a correction of its name
     *     does not undo a merger
     */
    public Uni<Outcome<WriteResult<RegisteredUnit>, Refusal>> register(
            Unit wanted, boolean keepsEnd, Caller caller, CommandRequest request) {
        Actor by = Permission.REGISTER_UNIT.actorOf(caller);
        return commands.handle(
                Logs.UNITS,
                request,
                Refusal.Invalid::new,
                event -> result(UnitCodec.unit(event), event.version().value()),
                () -> named.refusal(wanted)
                        .flatMap(refusal -> refusal.map(SessionCommands::<WriteResult<RegisteredUnit>, Refusal>refused)
                                .orElseGet(() -> decide(wanted, keepsEnd, by, request))));
    }

    private Uni<Attempt<WriteResult<RegisteredUnit>, Refusal>> decide(
            Unit wanted, boolean keepsEnd, Actor by, CommandRequest request) {
        return units.findById(wanted.code(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> apply(keepsEnd && row != null ? ended(wanted, row) : wanted, row, by, request));
    }

    private static Unit ended(Unit wanted, UnitEntity row) {
        Unit known = UnitCodec.unit(row.document);
        return known.successors().isEmpty() ? wanted : wanted.ended(known.validTo(), known.successors());
    }

    private Uni<Attempt<WriteResult<RegisteredUnit>, Refusal>> apply(
            Unit wanted, @Nullable UnitEntity row, Actor by, CommandRequest request) {
        long version = row == null ? 0 : row.version;
        if (request.isStale(version)) {
            return SessionCommands.stale(version);
        }
        return switch (Registration.decide(wanted, row == null ? null : UnitCodec.unit(row.document))) {
            case Registration.Refused(List<Violation> violations) ->
                SessionCommands.refused(new Refusal.Invalid(violations));
            case Registration.Registered(Unit unit) ->
                record(UnitCodec.REGISTERED, unit, new UnitEntity(), by, request);
            case Registration.Changed(Unit unit) -> record(UnitCodec.CHANGED, unit, known(row), by, request);
            case Registration.Unchanged(Unit unit) -> unchanged(unit, known(row), by, request);
        };
    }

    /**
     * A request that may be repeated is recorded even if it changed nothing. Otherwise its repetition could undo a
     * later change.
     */
    private Uni<Attempt<WriteResult<RegisteredUnit>, Refusal>> unchanged(
            Unit unit, UnitEntity row, Actor by, CommandRequest request) {
        return request.repeatable()
                ? record(UnitCodec.CONFIRMED, unit, row, by, request)
                : logs.of(Logs.UNITS)
                        .head()
                        .map(head -> new Attempt.Recorded<>(
                                new WriteResult<>(RegisteredUnit.alone(unit, row.version), row.version, false),
                                head.position().value()));
    }

    private Uni<Attempt<WriteResult<RegisteredUnit>, Refusal>> record(
            String type, Unit unit, UnitEntity row, Actor by, CommandRequest request) {
        OutboxEvent event = new OutboxEvent(
                Logs.UNITS, new StreamId(unit.code()), row.version, type, UnitCodec.change(unit, by, request.at()));
        fill(row, unit);
        return units.persist(row)
                .chain(() -> outbox.append(event, request))
                .map(place -> new Attempt.Recorded<>(result(unit, place.version()), place.position()));
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

    private static WriteResult<RegisteredUnit> result(Unit unit, long version) {
        return WriteResult.of(RegisteredUnit.alone(unit, version), version);
    }
}
