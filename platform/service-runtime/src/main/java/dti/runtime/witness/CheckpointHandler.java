package dti.runtime.witness;

import dti.contracts.CheckpointSigned;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.runtime.logs.Payloads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Keeps each checkpoint that extends the one before, and raises an alarm for each that does not. */
@ApplicationScoped
public class CheckpointHandler implements ConsumedEventHandler {

    private static final Logger LOG = Logger.getLogger(CheckpointHandler.class);

    private final WitnessedCheckpoints witnessed;
    private final WitnessAlarms alarms;
    private final String service;
    private final WitnessKey key;

    CheckpointHandler(WitnessedCheckpoints witnessed, WitnessAlarms alarms, WitnessConfig config, WitnessKey key) {
        this.witnessed = witnessed;
        this.alarms = alarms;
        this.service = config.service();
        this.key = key;
    }

    @Override
    public String consumer() {
        return service + "-checkpoints";
    }

    @Override
    public String topic() {
        return Topics.CHECKPOINTS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.CHECKPOINT_SIGNED)) {
            return Uni.createFrom().voidItem();
        }
        CheckpointSigned came = Payloads.read(event, CheckpointSigned.class);
        if (key.trouble().isPresent()) {
            return Uni.createFrom()
                    .failure(new IllegalStateException(key.trouble().get()));
        }
        return witnessed
                .memory(came, transaction)
                .flatMap(memory -> follow(CheckpointJudgement.of(came, memory, key.key()), came, transaction));
    }

    private Uni<Void> follow(CheckpointJudgement judgement, CheckpointSigned came, SqlConnection transaction) {
        if (judgement.isAlarm()) {
            return alarms.raise(came, judgement, transaction)
                    .invoke(first -> LOG.errorf(
                            "witness-alarm %s: the checkpoint of %d events of %s (generation %d) is %s",
                            first ? "new" : "again",
                            came.size(),
                            came.log(),
                            came.generation(),
                            WitnessAlarms.text(judgement)))
                    .replaceWithVoid();
        }
        return judgement == CheckpointJudgement.KEEP
                ? witnessed.keep(came, transaction)
                : Uni.createFrom().voidItem();
    }
}
