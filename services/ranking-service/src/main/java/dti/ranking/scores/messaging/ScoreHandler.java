package dti.ranking.scores.messaging;

import dti.contracts.ScoreChanged;
import dti.contracts.ScoreWithheld;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.ranking.scores.application.ScoreRows;
import dti.runtime.logs.Payloads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the latest score of each submission, its history, and the scores that are withheld. */
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
        long version = event.version().value();
        if (event.is(Topics.SCORE_CHANGED)) {
            return scores.keep(Payloads.read(event, ScoreChanged.class), version, transaction);
        }
        return event.is(Topics.SCORE_WITHHELD)
                ? scores.withhold(Payloads.read(event, ScoreWithheld.class), version, transaction)
                : Uni.createFrom().voidItem();
    }
}
