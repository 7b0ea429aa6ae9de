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

/** The log of publications, as other services receive it. */
@ApplicationScoped
class PublishedLogs implements ServiceLogs {

    /** There are only a few publications a year, so their order matters more than speed. */
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
