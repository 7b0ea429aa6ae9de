package dti.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.CampaignChanged;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.ScoreChanged;
import dti.contracts.Topics;
import dti.contracts.UnitChanged;
import dti.eventstore.ForeignLog;
import dti.eventstore.StoredEvent;
import dti.wiring.KafkaConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.LongFunction;

/** Framework-service and scoring-service, as far as this service hears of them: their logs, published for real. */
@Singleton
public class OtherServices {

    /** The name of scoring-service's log. */
    public static final String SCORES = "scores";

    private final ForeignLog frameworks;
    private final ForeignLog units;
    private final ForeignLog campaigns;
    private final ForeignLog scores;
    private long scored;

    OtherServices(KafkaConfig kafka) {
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

    /** The position, as {@code Dti-After} takes it. */
    public String publish(FrameworkPublished framework) {
        return text(publish(frameworks, framework.key(), Topics.FRAMEWORK_PUBLISHED, framework));
    }

    public String publish(UnitChanged unit) {
        return text(publish(units, unit.code(), Topics.UNIT_CHANGED, unit));
    }

    public String publish(CampaignChanged change) {
        return text(publish(campaigns, change.campaign().code(), Topics.CAMPAIGN_CHANGED, change));
    }

    /** One event of the log of scores for one of submissions, so both have the same position. */
    public synchronized String score(LongFunction<ScoreChanged> ofSourcePosition) {
        ScoreChanged change = ofSourcePosition.apply(scored + 1);
        StoredEvent stored = publish(scores, change.campaign() + "/" + change.unit(), Topics.SCORE_CHANGED, change);
        scored = stored.position().value();
        return "submissions:" + scored;
    }

    /** Something under the name of a score that is none; its version in the stream. */
    public synchronized long scoreThatNobodyReads(String stream) {
        StoredEvent stored = scores.publish(stream, Topics.SCORE_CHANGED, "{\"totals\": \"none\"}");
        scored = stored.position().value();
        return stored.version().value();
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
