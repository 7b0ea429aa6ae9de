package dti.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.CampaignChanged;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.ScoreChanged;
import dti.contracts.ScoreWithheld;
import dti.contracts.Topics;
import dti.contracts.UnitChanged;
import dti.eventstore.ForeignLog;
import dti.eventstore.StoredEvent;
import dti.runtime.logs.KafkaConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** The logs of framework-service and scoring-service that this service consumes, published over a real Kafka. */
@Singleton
public class OtherServices {

    /** The name of scoring-service's log. */
    public static final String SCORES = "scores";

    private final KafkaConfig kafka;
    private final ForeignLog frameworks;
    private final ForeignLog units;
    private final ForeignLog campaigns;
    private final ForeignLog scores;
    private long scored;

    OtherServices(KafkaConfig kafka) {
        this.kafka = kafka;
        frameworks = open("frameworks", Topics.FRAMEWORKS, kafka);
        units = open("units", Topics.UNITS, kafka);
        campaigns = open("campaigns", Topics.CAMPAIGNS, kafka);
        scores = open(SCORES, Topics.SCORES, kafka);
    }

    @PreDestroy
    void close() {
        frameworks.close();
        units.close();
        campaigns.close();
        scores.close();
    }

    /** Publishes a framework; returns the position in the format of {@code Dti-After}. */
    public String publish(FrameworkPublished framework) {
        return text(publish(frameworks, framework.key(), Topics.FRAMEWORK_PUBLISHED, framework));
    }

    public String publish(UnitChanged unit) {
        return text(publish(units, unit.code(), Topics.UNIT_CHANGED, unit));
    }

    public String publish(CampaignChanged change) {
        return text(publish(campaigns, change.campaign().code(), Topics.CAMPAIGN_CHANGED, change));
    }

    /**
     * Publishes one event of the log of scores for one event of submissions, so that both have the same position;
     * returns it.
     */
    public synchronized String score(LongFunction<ScoreChanged> ofSourcePosition) {
        ScoreChanged change = ofSourcePosition.apply(scored + 1);
        StoredEvent stored = publish(scores, change.campaign() + "/" + change.unit(), Topics.SCORE_CHANGED, change);
        scored = stored.position().value();
        return "submissions:" + scored;
    }

    /** Publishes a withheld score, for a submission whose stream is parked since then; returns the position. */
    public synchronized String withhold(String campaign, String unit, Instant since) {
        long position = scored + 1;
        ScoreWithheld held =
                new ScoreWithheld(campaign, unit, position, position, Instant.now(), since, "nobody understands it");
        scored = publish(scores, campaign + "/" + unit, Topics.SCORE_WITHHELD, held)
                .position()
                .value();
        return "submissions:" + scored;
    }

    /** Publishes an unreadable payload with the type of a score; returns its version in the stream. */
    public long scoreThatNobodyReads(String stream) {
        return scoreThatNobodyReads(stream, Topics.SCORE_CHANGED).version().value();
    }

    /** Publishes an unreadable payload with another type of event. */
    public synchronized StoredEvent scoreThatNobodyReads(String stream, String type) {
        StoredEvent stored = scores.publish(stream, type, "{\"totals\": \"none\"}");
        scored = stored.position().value();
        return stored;
    }

    /** Sends a record that is no event to the topic of scores; returns its place, {@code <partition>.<offset>}. */
    public String somethingThatIsNoEvent() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            RecordMetadata sent = producer.send(new ProducerRecord<>(scoresTopic(), "no stream", "no event"))
                    .get();
            return sent.partition() + "." + sent.offset();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String scoresTopic() {
        return kafka.topicPrefix().orElse("") + Topics.SCORES;
    }

    /** Publishes a framework with an unreadable document; returns its version in the stream. */
    public long frameworkThatNobodyReads(String key) {
        return frameworks
                .publish(key, Topics.FRAMEWORK_PUBLISHED, "{\"key\": \"" + key + "\", \"document\": \"none\"}")
                .version()
                .value();
    }

    /** Publishes a campaign in a future format; returns its version in the stream. */
    public long campaignThatNobodyReads(String code) {
        return campaigns
                .publish(code, "dti.campaigns.changed.v2", "{\"code\": \"" + code + "\"}")
                .version()
                .value();
    }

    private static ForeignLog open(String log, String topic, KafkaConfig kafka) {
        return ForeignLog.open(log, kafka.topicPrefix().orElse("") + topic, kafka.bootstrapServers());
    }

    private static StoredEvent publish(ForeignLog log, String stream, String type, Object payload) {
        try {
            return log.publish(stream, type, ContractsJson.mapper().writeValueAsString(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(StoredEvent stored) {
        return stored.log() + ":" + stored.position().value();
    }
}
