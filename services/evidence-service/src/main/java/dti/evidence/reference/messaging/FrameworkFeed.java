package dti.evidence.reference.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.evidence.reference.application.KnownFrameworks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/** Keeps the local copy of frameworks. */
@Singleton
public final class FrameworkFeed implements ConsumedEventHandler {

    private final KnownFrameworks frameworks;

    FrameworkFeed(KnownFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public String consumer() {
        return "evidence-frameworks";
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
        return frameworks.put(read(event.payload()), transaction);
    }

    private static FrameworkPublished read(String payload) {
        try {
            return ContractsJson.mapper().readValue(payload, FrameworkPublished.class);
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("not a FrameworkPublished", e);
        }
    }
}
