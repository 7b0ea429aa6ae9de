package dti.evidence.reference.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.contracts.Topics;
import dti.contracts.UnitChanged;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.evidence.reference.application.KnownUnits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/** Keeps the local copy of units. */
@Singleton
public final class UnitFeed implements ConsumedEventHandler {

    private final KnownUnits units;

    UnitFeed(KnownUnits units) {
        this.units = units;
    }

    @Override
    public String consumer() {
        return "evidence-units";
    }

    @Override
    public String topic() {
        return Topics.UNITS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.UNIT_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        return units.put(read(event.payload()), transaction);
    }

    private static UnitChanged read(String payload) {
        try {
            return ContractsJson.mapper().readValue(payload, UnitChanged.class);
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("not a UnitChanged", e);
        }
    }
}
