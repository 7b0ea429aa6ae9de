package dti.ranking.wiring;

import dti.contracts.EditionPublished;
import dti.problem.FollowedLogs;
import dti.ranking.publications.application.PublicationLog;
import dti.wiring.OwnLogs;
import dti.wiring.PublishedLog;
import dti.wiring.ServiceLogs;
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
    static FollowedLogs own(PublicationLog log) {
        return new OwnLogs(List.of(log.store()));
    }
}
