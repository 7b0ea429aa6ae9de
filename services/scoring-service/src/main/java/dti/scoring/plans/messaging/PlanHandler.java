package dti.scoring.plans.messaging;

import dti.contracts.PlanChanged;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.runtime.logs.Payloads;
import dti.scoring.plans.application.PlanCopies;
import dti.scoring.plans.application.PlanCopy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the progress of plans. A worker records it in the submissions. */
@ApplicationScoped
public class PlanHandler implements ConsumedEventHandler {

    private final PlanCopies copies;

    PlanHandler(PlanCopies copies) {
        this.copies = copies;
    }

    @Override
    public String consumer() {
        return "scoring-plans";
    }

    @Override
    public String topic() {
        return Topics.PLANS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.PLAN_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        PlanChanged change = Payloads.read(event, PlanChanged.class);
        return copies.keep(new PlanCopy(event.id(), event.version().value(), event.recordedAt(), change), transaction);
    }
}
