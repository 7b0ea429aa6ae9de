package dti.runtime.witness;

import dti.contracts.CheckpointSigned;
import dti.eventstore.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The alarms about checkpoints that contradicted those kept here, and their settlements. */
@ApplicationScoped
class WitnessAlarms {

    private static final int ALARMS_MAX = 500;

    private final Pool pool;

    WitnessAlarms(Pool pool) {
        this.pool = pool;
    }

    /**
     * An alarm, with the first contradicting checkpoint of its kind.
     *
     * @param kind {@code bad-signature | older-generation | forked | shrunk | unproven | inconsistent}
     * @param times how many checkpoints of this kind arrived since
     */
    record Alarm(
            String log,
            String kind,
            long generation,
            long size,
            String root,
            String note,
            Instant raisedAt,
            Instant lastAt,
            long times) {}

    /** An alarm that an administrator settled. */
    record SettledAlarm(long number, Alarm alarm, Instant settledAt, String settledBy, String reason) {}

    Uni<List<Alarm>> raised() {
        return pool.preparedQuery("""
                        select log, kind, generation, size, root, note, raised_at, last_at, times
                        from es.witness_alarm order by raised_at limit $1""").execute(Tuple.of(ALARMS_MAX)).map(rows -> Rows.all(rows, WitnessAlarms::alarm));
    }

    /** The settled alarms with a lower number than {@code beforeNumber}, the latest first. */
    Uni<List<SettledAlarm>> settled(long beforeNumber, int limit) {
        return pool.preparedQuery("""
                        select log, kind, generation, size, root, note, raised_at, last_at, times,
                               number, settled_at, settled_by, reason
                        from es.settled_alarm where number < $1 order by number desc limit $2""")
                .execute(Tuple.of(beforeNumber, limit))
                .map(rows -> Rows.all(rows, WitnessAlarms::settled));
    }

    /** Raises an alarm; true for the first of its kind. */
    Uni<Boolean> raise(CheckpointSigned came, CheckpointJudgement judgement, SqlClient transaction) {
        return transaction
                .preparedQuery("select es.raise_alarm($1, $2, $3, $4, $5, $6)")
                .execute(
                        Tuple.of(came.log(), text(judgement), came.generation(), came.size(), came.root(), came.note()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /**
     * Settles an alarm; false when it does not exist. The kept checkpoints stay unchanged, so a new contradiction
     * raises the alarm again.
     */
    Uni<Boolean> settle(String log, String kind, String by, String reason) {
        return pool.preparedQuery("select es.settle_alarm($1, $2, $3, $4)")
                .execute(Tuple.of(log, kind, by, reason))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    static String text(CheckpointJudgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Alarm alarm(Row row) {
        return new Alarm(
                row.getString(0),
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getOffsetDateTime(6).toInstant(),
                row.getOffsetDateTime(7).toInstant(),
                row.getLong(8));
    }

    private static SettledAlarm settled(Row row) {
        return new SettledAlarm(
                row.getLong("number"),
                alarm(row),
                row.getOffsetDateTime("settled_at").toInstant(),
                row.getString("settled_by"),
                row.getString("reason"));
    }
}
