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

/** The logs of this service that are published as topics. */
@ApplicationScoped
class PublishedLogs implements ServiceLogs {

    /** Each topic has one partition, so that services that copy the reference data see one ordered stream. */
    private static final int PARTITIONS = 1;

    /** The public types of events that differ from the usual type of their topic. */
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

    /** Publishes events as stored, because this service stores the contract already. */
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
