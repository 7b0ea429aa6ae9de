package dti.scoring.reference.messaging;

import dti.contracts.Topics;
import dti.contracts.UnitChanged;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.scoring.reference.application.ReferenceCopies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the units as they are now. */
@ApplicationScoped
public class UnitHandler implements ConsumedEventHandler {

    private final ReferenceCopies copies;

    UnitHandler(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public String consumer() {
        return "scoring-units";
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
        return copies.keep(Payloads.read(event, UnitChanged.class), transaction);
    }
}
