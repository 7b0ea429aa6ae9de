package dti.scoring.wiring;

import dti.contracts.Topics;
import dti.eventstore.PgEventStore;
import dti.eventstore.publish.Relay;
import dti.eventstore.publish.Translation;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.messaging.SubmissionTranslation;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Carries each log to its topic, from the start of the service to its end. */
@ApplicationScoped
public class Relays {

    /** After the log's migration, before the service is ready. */
    private static final int AFTER_MIGRATION = 100;

    /** Submissions spread over six: room for six instances of a consumer; a partition count never changes. */
    private static final int PARTITIONS = 6;

    /** Checkpoints are compared in the order in which they were signed. */
    private static final int ONE_PARTITION = 1;

    private final EventLogs logs;
    private final Pool pool;
    private final KafkaConfig config;
    private final MeterRegistry meters;
    private volatile Map<String, Relay> running = Map.of();

    Relays(EventLogs logs, Pool pool, KafkaConfig config, MeterRegistry meters) {
        this.logs = logs;
        this.pool = pool;
        this.config = config;
        this.meters = meters;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        if (config.enabled()) {
            Translation asItIs = event -> new Translation.PublicEvent(Topics.SCORE_CHANGED, event.payload());
            Translation signed = event -> new Translation.PublicEvent(Topics.CHECKPOINT_SIGNED, event.payload());
            Translation reminder = event -> new Translation.PublicEvent(Topics.DUTY_REMINDED, event.payload());
            running = Map.of(
                    EventLogs.SUBMISSIONS,
                    relay(logs.submissions(), Topics.SUBMISSIONS, new SubmissionTranslation(), PARTITIONS),
                    EventLogs.SCORES,
                    relay(logs.scores(), Topics.SCORES, asItIs, PARTITIONS),
                    EventLogs.CHECKPOINTS,
                    relay(logs.checkpoints(), Topics.CHECKPOINTS, signed, ONE_PARTITION),
                    EventLogs.DUTIES,
                    relay(logs.duties(), Topics.DUTIES, reminder, PARTITIONS));
            running.values().forEach(Relay::start);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.values().forEach(Relay::close);
    }

    /** The relays of this instance by log; none where it does not publish. */
    Map<String, Relay> running() {
        return running;
    }

    private Relay relay(PgEventStore log, String topic, Translation translation, int partitions) {
        return Relay.of(log, pool, translation)
                .bootstrapServers(config.bootstrapServers())
                .topic(topic)
                .topicPrefix(config.topicPrefix().orElse(""))
                .createTopic(partitions)
                .meters(meters)
                .build();
    }
}
