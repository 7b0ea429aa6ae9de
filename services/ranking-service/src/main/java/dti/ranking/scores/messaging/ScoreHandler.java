package dti.ranking.scores.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.ranking.scores.application.ScoreRows;
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
        return scores.keep(read(event), event.version().value(), transaction);
    }

    private static ScoreChanged read(ConsumedEvent event) {
        try {
            return ContractsJson.mapper().readValue(event.payload(), ScoreChanged.class);
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("not a ScoreChanged: " + event.type(), e);
        }
    }
}
