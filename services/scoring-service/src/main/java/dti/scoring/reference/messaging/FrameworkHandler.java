package dti.scoring.reference.messaging;

import dti.contracts.FrameworkPublished;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.scoring.reference.application.ReferenceCopies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the framework versions that were published. */
@ApplicationScoped
public class FrameworkHandler implements ConsumedEventHandler {

    private final ReferenceCopies copies;

    FrameworkHandler(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public String consumer() {
        return "scoring-frameworks";
    }

    @Override
    public String topic() {
        return Topics.FRAMEWORKS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.FRAMEWORK_PUBLISHED)) {
            return Uni.createFrom().voidItem();
        }
        return copies.keep(Payloads.read(event, FrameworkPublished.class), transaction);
    }
}
