package dti.evidence.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.Actor;
import dti.contracts.CampaignChanged;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.SubmissionEvent;
import dti.contracts.Topics;
import dti.contracts.UnitChanged;
import dti.eventstore.ForeignLog;
import dti.runtime.logs.KafkaConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The logs of framework-service and scoring-service that this service consumes. */
@Singleton
public class OtherServices {

    public static final Actor ADMINISTRATOR = new Actor("admin", "administrator", null);

    private final ForeignLog frameworks;
    private final ForeignLog campaigns;
    private final ForeignLog units;
    private final ForeignLog submissions;

    OtherServices(KafkaConfig kafka) {
        frameworks = open("frameworks", Topics.FRAMEWORKS, kafka);
        campaigns = open("campaigns", Topics.CAMPAIGNS, kafka);
        units = open("units", Topics.UNITS, kafka);
        submissions = open("submissions", Topics.SUBMISSIONS, kafka);
    }

    @PreDestroy
    void close() {
        frameworks.close();
        campaigns.close();
        units.close();
        submissions.close();
    }

    /** Publishes a framework; returns the position in the format of {@code Dti-After}. */
    public String publish(FrameworkPublished framework) {
        return publish(frameworks, framework.key(), Topics.FRAMEWORK_PUBLISHED, framework);
    }

    public String publish(CampaignChanged change) {
        return publish(campaigns, change.campaign().code(), Topics.CAMPAIGN_CHANGED, change);
    }

    public String publish(UnitChanged unit) {
        return publish(units, unit.code(), Topics.UNIT_CHANGED, unit);
    }

    /** Publishes an answer of scoring-service about evidence in a submission. */
    public String answer(String submission, String type, String leaf, UUID evidence, @Nullable String reason) {
        String[] parts = submission.split("/", 2);
        Instant now = Instant.now();
        SubmissionEvent event = new SubmissionEvent(
                parts[0],
                parts[1],
                1,
                1,
                type,
                now,
                now,
                ADMINISTRATOR,
                leaf,
                null,
                reason,
                Map.of("evidenceId", evidence.toString()));
        return publish(submissions, submission, Topics.SUBMISSION_EVENT, event);
    }

    private static ForeignLog open(String log, String topic, KafkaConfig kafka) {
        return ForeignLog.open(log, kafka.topicPrefix().orElse("") + topic, kafka.bootstrapServers());
    }

    private static String publish(ForeignLog log, String stream, String type, Object payload) {
        try {
            var stored = log.publish(stream, type, ContractsJson.mapper().writeValueAsString(payload));
            return stored.log() + ":" + stored.position().value();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
