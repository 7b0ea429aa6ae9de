package dti.framework.campaigns.messaging;

import dti.contracts.SubmissionEvent;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.runtime.logs.Payloads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Records which submissions have entered the current phase of their campaign. */
@ApplicationScoped
class EnteredPhases implements ConsumedEventHandler {

    private static final String PHASE_ENTERED = "phase-entered";

    /** Changes nothing for a phase that the campaign has left in the meantime. */
    private static final String ENTERED = """
            update campaign_unit u
            set entered_phase = $3
            from campaign c
            where c.code = $1 and c.phase = $3 and u.campaign = c.code and u.unit = $2
            """;

    @Override
    public String consumer() {
        return "entered-phases";
    }

    @Override
    public String topic() {
        return Topics.SUBMISSIONS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.SUBMISSION_EVENT)) {
            return Uni.createFrom().voidItem();
        }
        SubmissionEvent submission = Payloads.read(event, SubmissionEvent.class);
        if (!submission.type().equals(PHASE_ENTERED)) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(ENTERED)
                .execute(Tuple.of(submission.campaign(), submission.unit(), phase(submission)))
                .replaceWithVoid();
    }

    private static String phase(SubmissionEvent event) {
        if (event.details().get("phase") instanceof String phase) {
            return phase;
        }
        throw new PoisonEventException("phase-entered says no phase");
    }
}
