package dti.framework.units.application;

import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.UnitsReorganised;
import dti.eventstore.StoredEvent;
import dti.eventstore.command.CommandRequest;
import dti.framework.logs.application.StoredContracts;
import dti.framework.units.domain.Reorganisation;
import java.util.UUID;

/** Converts reorganisations to and from their stored and published forms. */
final class ReorganisationCodec {

    static final String REORGANISED = "units-reorganised";

    private ReorganisationCodec() {}

    static UnitsReorganised contract(Reorganisation act, Actor by, CommandRequest request) {
        return new UnitsReorganised(
                request.id().toString(),
                act.kind().wire(),
                act.from(),
                act.to(),
                act.effectiveOn(),
                act.reason(),
                act.decision(),
                by,
                request.at());
    }

    static RecordedReorganisation read(StoredEvent stored) {
        return recorded(StoredContracts.read(stored, UnitsReorganised.class));
    }

    static RecordedReorganisation read(String json) {
        return recorded(ContractsJson.readOwn(json, UnitsReorganised.class));
    }

    static RecordedReorganisation recorded(UnitsReorganised stored) {
        return new RecordedReorganisation(
                UUID.fromString(stored.id()),
                new Reorganisation(
                        stored.from(), stored.to(), stored.effectiveOn(), stored.reason(), stored.decision()),
                stored.actor().subject(),
                stored.at());
    }
}
