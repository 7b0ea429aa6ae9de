package dti.scoring.logs;

import dti.eventstore.AppendSettings;
import dti.eventstore.PgEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** The logs, opened once per process so that appends share transactions. */
@ApplicationScoped
public class EventLogs {

    public static final String SUBMISSIONS = "submissions";
    public static final String SCORES = "scores";

    private final PgEventStore submissions;
    private final PgEventStore scores;

    EventLogs(Pool pool, MeterRegistry meters) {
        this.submissions = PgEventStore.open(pool, SUBMISSIONS, AppendSettings.DEFAULT, meters);
        this.scores = PgEventStore.open(pool, SCORES, AppendSettings.DEFAULT, meters);
    }

    public PgEventStore submissions() {
        return submissions;
    }

    public PgEventStore scores() {
        return scores;
    }

    @PreDestroy
    void close() {
        submissions.close();
        scores.close();
    }
}
