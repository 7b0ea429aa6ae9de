package dti.framework.units.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.contracts.UnitChanged;
import dti.framework.units.domain.Identifier;
import dti.framework.units.domain.Unit;
import dti.framework.units.domain.UnitLevel;
import java.util.List;
import java.util.Objects;

/** Between units and what is stored and published of them. */
final class UnitCodec {

    private UnitCodec() {}

    static UnitChanged contract(Unit unit) {
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
                unit.aliases());
    }

    static String json(Unit unit) {
        try {
            return ContractsJson.mapper().writeValueAsString(contract(unit));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unit " + unit.code() + " cannot be written", e);
        }
    }

    static Unit unit(String json) {
        try {
            return unit(ContractsJson.mapper().readValue(json, UnitChanged.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored unit cannot be read", e);
        }
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
