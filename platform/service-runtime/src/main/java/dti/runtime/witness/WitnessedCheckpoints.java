package dti.runtime.witness;

import dti.contracts.CheckpointSigned;
import dti.eventstore.Rows;
import dti.runtime.witness.CheckpointJudgement.Kept;
import dti.runtime.witness.CheckpointJudgement.Memory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The checkpoints of other services' logs that this service keeps. */
@ApplicationScoped
public class WitnessedCheckpoints {

    private static final String KEPT = "select generation, size, root from es.witnessed_checkpoint where log = $1 ";

    private final Pool pool;

    WitnessedCheckpoints(Pool pool) {
        this.pool = pool;
    }

    /** A checkpoint as it is kept. */
    public record Witnessed(String log, long generation, long size, String root, String note, Instant keptAt) {}

    /** Kept checkpoints of a log's generation with more events than {@code size}, the fewest first. */
    public Uni<List<Witnessed>> after(String log, long generation, long size, int limit) {
        return pool.preparedQuery("""
                        select log, generation, size, root, note, kept_at from es.witnessed_checkpoint
                        where log = $1 and generation = $2 and size > $3 order by size limit $4""")
                .execute(Tuple.of(log, generation, size, limit))
                .map(rows -> Rows.all(rows, WitnessedCheckpoints::witnessed));
    }

    /** Kept checkpoints of all logs, the latest first. */
    Uni<List<Witnessed>> latest(Place before, int limit) {
        return pool.preparedQuery("""
                        select log, generation, size, root, note, kept_at from es.witnessed_checkpoint
                        where (generation, size, log) < ($1, $2, $3) order by generation desc, size desc, log desc limit $4""")
                .execute(Tuple.of(before.generation(), before.size(), before.log(), limit))
                .map(rows -> Rows.all(rows, WitnessedCheckpoints::witnessed));
    }

    /** The events of the largest kept checkpoint of the log's generation; 0 without one. */
    public Uni<Long> largest(String log, long generation) {
        return pool.preparedQuery(
                        "select coalesce(max(size), 0) from es.witnessed_checkpoint where log = $1 and generation = $2")
                .execute(Tuple.of(log, generation))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Memory> memory(CheckpointSigned came, SqlClient transaction) {
        return one(transaction, "order by generation desc, size desc limit 1", Tuple.of(came.log()))
                .flatMap(newest -> one(
                                transaction,
                                "and generation = $2 and size = $3",
                                Tuple.of(came.log(), came.generation(), came.size()))
                        .flatMap(same -> one(
                                        transaction,
                                        "and size = $2 order by generation desc limit 1",
                                        Tuple.of(came.log(), came.previousSize()))
                                .map(base -> new Memory(newest, same, base))));
    }

    Uni<Void> keep(CheckpointSigned came, SqlClient transaction) {
        return transaction
                .preparedQuery("select es.keep_checkpoint($1, $2, $3, $4, $5)")
                .execute(Tuple.of(came.log(), came.generation(), came.size(), came.root(), came.note()))
                .replaceWithVoid();
    }

    private static Uni<Optional<Kept>> one(SqlClient client, String which, Tuple parameters) {
        return client.preparedQuery(KEPT + which)
                .execute(parameters)
                .map(rows -> Rows.first(rows, row -> new Kept(row.getLong(0), row.getLong(1), row.getString(2))));
    }

    private static Witnessed witnessed(Row row) {
        return new Witnessed(
                row.getString(0),
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getOffsetDateTime(5).toInstant());
    }

    /** The key after which a list continues. */
    record Place(long generation, long size, String log) {

        static final Place BEGINNING = new Place(Long.MAX_VALUE, 0, "");
    }
}
