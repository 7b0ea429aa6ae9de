package dti.evidence.streams;

import dti.contracts.Topics;
import dti.eventstore.PgEventStore;
import dti.evidence.attachments.application.EvidenceCodec;
import dti.evidence.attachments.application.EvidenceLog;
import dti.runtime.logs.OwnLogProgress;
import dti.runtime.logs.PublishedLog;
import dti.runtime.logs.ServiceLogs;
import dti.runtime.request.LogProgress;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Opens the log of evidence, one instance for the whole service, and publishes it to other services. */
final class EvidenceStreams {

    /** Events of one submission stay in order; up to six instances of a consumer can share the submissions. */
    private static final int PARTITIONS = 6;

    EvidenceStreams() {}

    @Produces
    @Singleton
    static PgEventStore open(Pool pool) {
        return PgEventStore.open(pool, EvidenceLog.NAME);
    }

    static void close(@Disposes PgEventStore store) {
        store.close();
    }

    @Produces
    @Singleton
    static ServiceLogs published(PgEventStore store) {
        return () -> List.of(new PublishedLog(store, Topics.EVIDENCE, PARTITIONS, EvidenceCodec::translate));
    }

    @Produces
    @Singleton
    static LogProgress own(PgEventStore store) {
        return new OwnLogProgress(List.of(store));
    }
}
