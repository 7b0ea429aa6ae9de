package dti.framework.units.application;

import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.UnitChanged;
import dti.eventstore.StoredEvent;
import dti.framework.logs.application.StoredContracts;
import dti.framework.units.domain.Identifier;
import dti.framework.units.domain.Unit;
import dti.framework.units.domain.UnitLevel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Converts units to and from their stored and published forms. */
final class UnitCodec {

    static final String REGISTERED = "unit-registered";
    static final String CHANGED = "unit-changed";

    /** The type of the event for a repeatable request that changed nothing. */
    static final String CONFIRMED = "unit-confirmed";

    private UnitCodec() {}

    private static UnitChanged contract(Unit unit) {
        return new UnitChanged(
                unit.code(),
                unit.name(),
                unit.level().wire(),
                unit.parent(),
                unit.groups(),
                unit.identifiers().stream()
                        .map(i -> new UnitChanged.Identifier(i.scheme(), i.value(), i.from(), i.to()))
                        .toList(),
                unit.validFrom(),
                unit.validTo(),
                unit.successors(),
                unit.aliases(),
                null,
                null);
    }

    static String json(Unit unit) {
        return ContractsJson.write(contract(unit));
    }

    /** The published event of a change of the unit. */
    static UnitChanged change(Unit unit, Actor by, Instant at) {
        return contract(unit).by(by, at);
    }

    static Unit unit(StoredEvent stored) {
        return unit(StoredContracts.read(stored, UnitChanged.class));
    }

    static Unit unit(String json) {
        return unit(ContractsJson.readOwn(json, UnitChanged.class));
    }

    private static Unit unit(UnitChanged stored) {
        return new Unit(
                stored.code(),
                stored.name(),
                UnitLevel.ofWire(stored.level()).orElseThrow(),
                stored.parent(),
                stored.groups(),
                stored.identifiers().stream()
                        .map(i -> new Identifier(i.scheme(), i.value(), i.from(), i.to()))
                        .toList(),
                stored.validFrom(),
                stored.validTo(),
                stored.successors(),
                Objects.requireNonNullElse(stored.aliases(), List.of()));
    }
}
