package dti.ranking.wiring;

import dti.contracts.EditionPublished;
import dti.ranking.publications.application.PublicationLog;
import dti.runtime.logs.OwnLogProgress;
import dti.runtime.logs.PublishedLog;
import dti.runtime.logs.ServiceLogs;
import dti.runtime.request.LogProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What others learn of publications. */
@ApplicationScoped
class PublishedLogs implements ServiceLogs {

    /** A handful of publications a year; their order is worth more than speed. */
    private static final int PARTITIONS = 1;

    private final PublicationLog log;

    PublishedLogs(PublicationLog log) {
        this.log = log;
    }

    @Override
    public List<PublishedLog> published() {
        return List.of(PublishedLog.asItIsStored(log.store(), PARTITIONS, EditionPublished.class));
    }

    @Produces
    @Singleton
    static LogProgress own(PublicationLog log) {
        return new OwnLogProgress(List.of(log.store()));
    }
}
