package dti.runtime.parked;

import dti.eventstore.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parked streams in this service's database, and records decisions about them. */
@ApplicationScoped
class ParkedRows {

    private static final String PARKED = """
            select consumer, log, stream, kind, reason, topic, partition, record_offset, version, highest_version, parked_at
              from es.parked_stream
            """;

    private final Pool pool;

    ParkedRows(Pool pool) {
        this.pool = pool;
    }

    /** The key after which a list continues. */
    record Place(String consumer, String log, String stream) {

        static final Place BEGINNING = new Place("", "", "");
    }

    Uni<List<ParkedStreamBody>> after(Place place, int limit) {
        return pool.preparedQuery(PARKED + """
                        where (consumer, log, stream) > ($1, $2, $3 collate "C") order by consumer, log, stream limit $4""")
                .execute(Tuple.of(place.consumer(), place.log(), place.stream(), limit))
                .map(rows -> Rows.all(rows, ParkedRows::parked));
    }

    /** The stream as each reader parked it; only one reader's row when {@code consumer} is given. */
    Uni<List<ParkedStreamBody>> find(String log, String stream, @Nullable String consumer) {
        return pool.preparedQuery(PARKED
                        + "where log = $1 and stream = $2 and consumer = coalesce($3, consumer) order by consumer")
                .execute(Tuple.of(log, stream, consumer))
                .map(rows -> Rows.all(rows, ParkedRows::parked));
    }

    /**
     * Records a decision before it takes effect: events left out of a history on purpose need a record of who decided
     * and why.
     *
     * @return false when the stream is not parked at that event any more; then nothing is recorded
     */
    Uni<Boolean> note(ParkedStreamBody parked, String decision, String decidedBy, String reason) {
        return pool.preparedQuery("select es.decide_parked($1, $2, $3, $4, $5, $6, $7)")
                .execute(Tuple.tuple()
                        .addString(parked.consumer())
                        .addString(parked.log())
                        .addString(parked.stream())
                        .addLong(parked.version())
                        .addString(decision)
                        .addString(decidedBy)
                        .addString(reason))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** The decisions with a lower sequence than {@code before}, the latest first. */
    Uni<List<ParkedDecision>> decisions(long before, int limit) {
        return pool.preparedQuery("""
                        select sequence, consumer, log, stream, version, kind, parked_reason, decision, decided_by, reason, decided_at
                          from es.parked_stream_decision where sequence < $1 order by sequence desc limit $2""")
                .execute(Tuple.of(before, limit))
                .map(rows -> Rows.all(rows, ParkedRows::decision));
    }

    private static ParkedStreamBody parked(Row row) {
        return new ParkedStreamBody(
                row.getString("consumer"),
                row.getString("log"),
                row.getString("stream"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("record_offset"),
                row.getLong("version"),
                row.getLong("highest_version"),
                row.getOffsetDateTime("parked_at").toInstant());
    }

    private static ParkedDecision decision(Row row) {
        return new ParkedDecision(
                row.getLong("sequence"),
                row.getString("consumer"),
                row.getString("log"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("parked_reason"),
                row.getString("decision"),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getOffsetDateTime("decided_at").toInstant());
    }
}
