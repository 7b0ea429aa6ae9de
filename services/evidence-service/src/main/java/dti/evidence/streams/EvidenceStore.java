package dti.evidence.streams;

import dti.eventstore.PgEventStore;
import dti.evidence.attachments.application.EvidenceLog;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The log of evidence, one instance for the whole service. */
final class EvidenceStore {

    EvidenceStore() {}

    @Produces
    @Singleton
    static PgEventStore open(Pool pool) {
        return PgEventStore.open(pool, EvidenceLog.NAME);
    }

    static void close(@Disposes PgEventStore store) {
        store.close();
    }
}
