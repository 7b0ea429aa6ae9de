package dti.framework.logs.messaging;

import dti.contracts.Topics;
import dti.eventstore.publish.Translation;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.runtime.logs.OwnLogProgress;
import dti.runtime.logs.PublishedLog;
import dti.runtime.logs.ServiceLogs;
import dti.runtime.request.LogProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What others learn of the logs of this service. */
@ApplicationScoped
class PublishedLogs implements ServiceLogs {

    /** Reference data is one ordered stream to whoever copies it. */
    private static final int PARTITIONS = 1;

    /** What is not of the usual type of its topic. */
    private static final Map<String, String> TYPES = Map.of("units-reorganised", Topics.UNITS_REORGANISED);

    private final EventLogs logs;

    PublishedLogs(EventLogs logs) {
        this.logs = logs;
    }

    @Override
    public List<PublishedLog> published() {
        return List.of(
                published(Logs.FRAMEWORKS, Topics.FRAMEWORKS, Topics.FRAMEWORK_PUBLISHED),
                published(Logs.UNITS, Topics.UNITS, Topics.UNIT_CHANGED),
                published(Logs.CAMPAIGNS, Topics.CAMPAIGNS, Topics.CAMPAIGN_CHANGED),
                published(Logs.PLANS, Topics.PLANS, Topics.PLAN_CHANGED));
    }

    /** What this service stores is the contract already. */
    private PublishedLog published(String log, String topic, String type) {
        return new PublishedLog(
                logs.of(log),
                topic,
                PARTITIONS,
                event -> new Translation.PublicEvent(TYPES.getOrDefault(event.type(), type), event.payload()));
    }

    @Produces
    @Singleton
    static LogProgress own(EventLogs logs) {
        return new OwnLogProgress(logs.all());
    }
}
