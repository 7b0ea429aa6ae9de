package dti.ranking.scores.messaging;

import dti.contracts.ScoreChanged;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.ranking.scores.application.ScoreRows;
import dti.wiring.Payloads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the latest score of each submission, and how it came to be. */
@ApplicationScoped
public class ScoreHandler implements ConsumedEventHandler {

    private final ScoreRows scores;

    ScoreHandler(ScoreRows scores) {
        this.scores = scores;
    }

    @Override
    public String consumer() {
        return "ranking-scores";
    }

    @Override
    public String topic() {
        return Topics.SCORES;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.SCORE_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        return scores.keep(
                Payloads.read(event, ScoreChanged.class), event.version().value(), transaction);
    }
}
