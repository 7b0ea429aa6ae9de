package dti.eventstore.park;

import dti.eventsourcing.StreamId;
import dti.eventstore.Rows;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.ParkedStream.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parked streams of one reader of its own service's log. */
public final class Parking {

    /** The maximum number of streams read at once. A reader with more handles the oldest first. */
    private static final int READ_MAX = 500;

    private static final String COLUMNS = """
            consumer, log, stream, kind, reason, topic, partition, record_offset, version, highest_version, parked_at
            """;

    private final String reader;
    private final String log;

    /**
     * Creates the parking of a reader.
     *
     * @param reader for example {@code projection scores}
     */
    public Parking(String reader, String log) {
        this.reader = reader;
        this.log = log;
    }

    public String reader() {
        return reader;
    }

    public String log() {
        return log;
    }

    /** Parks the stream at the event, or updates the reason of a stream parked there. */
    public Uni<Void> park(SqlClient transaction, StoredEvent event, String reason) {
        return transaction
                .preparedQuery("select es.park($1, $2, $3, 'poison', $4, '', 0, $5, $6, $7)")
                .execute(Tuple.tuple()
                        .addString(reader)
                        .addString(log)
                        .addString(event.stream().value())
                        .addString(reason)
                        .addLong(event.position().value())
                        .addLong(event.version().value())
                        .addValue(hash(event)))
                .replaceWithVoid();
    }

    /** Records events of parked streams as held. */
    public Uni<Void> hold(SqlClient transaction, List<StoredEvent> events) {
        return transaction
                .preparedQuery("select es.hold($1, $2, $3, $4, $5)")
                .execute(Tuple.of(reader, log)
                        .addArrayOfString(events.stream()
                                .map(event -> event.stream().value())
                                .toArray(String[]::new))
                        .addArrayOfLong(events.stream()
                                .map(event -> event.version().value())
                                .toArray(Long[]::new))
                        .addArrayOfLong(events.stream()
                                .map(event -> event.position().value())
                                .toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** Returns the parked streams, the oldest first, at most 500. */
    public Uni<List<ParkedStream>> all(SqlClient client) {
        return client.preparedQuery("select " + COLUMNS
                        + " from es.parked_stream where consumer = $1 and log = $2 order by parked_at, stream limit $3")
                .execute(Tuple.of(reader, log, READ_MAX))
                .map(rows -> Rows.all(rows, Parking::parked));
    }

    public Uni<Optional<ParkedStream>> find(SqlClient client, StreamId stream) {
        return client.preparedQuery(
                        "select " + COLUMNS + " from es.parked_stream where consumer = $1 and log = $2 and stream = $3")
                .execute(Tuple.of(reader, log, stream.value()))
                .map(rows -> Rows.first(rows, Parking::parked));
    }

    /** Returns those of these streams that are parked, and locks them until the transaction ends. */
    public Uni<List<ParkedStream>> standing(SqlClient transaction, Set<String> streams) {
        return transaction
                .preparedQuery("select " + COLUMNS + " from es.standing($1, $2, $3)")
                .execute(Tuple.of(reader, log).addArrayOfString(streams.toArray(String[]::new)))
                .map(rows -> Rows.all(rows, Parking::parked));
    }

    /**
     * Moves a parked stream to its next event. After the last held event, the stream is no longer parked.
     *
     * @param isLeftOut whether the event has no effect, now and later
     * @param next the event after it; null when there is none yet
     * @return true when the stream is no longer parked
     */
    public Uni<Boolean> pass(SqlClient transaction, StoredEvent passed, boolean isLeftOut, @Nullable StoredEvent next) {
        return transaction
                .preparedQuery("select es.pass_held($1, $2, $3, $4, $5, $6, $7)")
                .execute(Tuple.of(
                                reader,
                                log,
                                passed.stream().value(),
                                passed.version().value(),
                                isLeftOut)
                        .addValue(hash(next == null ? passed : next))
                        .addLong((next == null ? passed : next).position().value()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Returns the events that are left out. */
    public Uni<List<OmittedEvent>> leftOut(SqlClient client) {
        return client.preparedQuery("select stream, version from es.left_out_event where reader = $1 and log = $2")
                .execute(Tuple.of(reader, log))
                .map(rows -> Rows.all(rows, row -> new OmittedEvent(new StreamId(row.getString(0)), row.getLong(1))));
    }

    /**
     * Requests that the reader, in whichever instance it runs, release a stream. Returns false when the stream is not
     * parked.
     */
    public Uni<Boolean> ask(SqlClient client, StreamId stream, Kind kind) {
        return client.preparedQuery("select es.ask_release($1, $2, $3, $4)")
                .execute(Tuple.of(reader, log, stream.value(), kind.name().toLowerCase(Locale.ROOT)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    public Uni<Long> count(SqlClient client) {
        return client.preparedQuery("select count(*) from es.parked_stream where consumer = $1 and log = $2")
                .execute(Tuple.of(reader, log))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Buffer hash(StoredEvent event) {
        return Buffer.buffer(HexFormat.of().parseHex(event.hash()));
    }

    private static ParkedStream parked(Row row) {
        return new ParkedStream(
                row.getString(0),
                row.getString(1),
                new StreamId(row.getString(2)),
                Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getString(5),
                row.getInteger(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getOffsetDateTime(10).toInstant());
    }
}
