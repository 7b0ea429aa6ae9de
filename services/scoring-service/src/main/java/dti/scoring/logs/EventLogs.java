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
    public static final String CHECKPOINTS = "checkpoints";
    public static final String DUTIES = "duties";

    private final PgEventStore submissions;
    private final PgEventStore scores;
    private final PgEventStore checkpoints;
    private final PgEventStore duties;

    EventLogs(Pool pool, MeterRegistry meters) {
        this.submissions = PgEventStore.open(pool, SUBMISSIONS, AppendSettings.DEFAULT, meters);
        this.scores = PgEventStore.open(pool, SCORES, AppendSettings.DEFAULT, meters);
        this.checkpoints = PgEventStore.open(pool, CHECKPOINTS, AppendSettings.DEFAULT, meters);
        this.duties = PgEventStore.open(pool, DUTIES, AppendSettings.DEFAULT, meters);
    }

    public PgEventStore submissions() {
        return submissions;
    }

    public PgEventStore scores() {
        return scores;
    }

    /** Returns the log of signed checkpoints of the log of submissions. */
    public PgEventStore checkpoints() {
        return checkpoints;
    }

    /** Returns the log of reminders. */
    public PgEventStore duties() {
        return duties;
    }

    @PreDestroy
    void close() {
        submissions.close();
        scores.close();
        checkpoints.close();
        duties.close();
    }
}
