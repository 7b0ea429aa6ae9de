package dti.eventstore.consume;

import dti.eventsourcing.StreamId;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.ParkedStream.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The state of one consumer in its database: offsets, seen versions, parked streams, the watermark. */
final class ConsumerMemory {

    private static final String PARKED = """
            select log, stream, kind, reason, topic, partition, record_offset, version, highest_version, parked_at, highest_offset
            from es.parked_stream where consumer = $1 and topic = $2
            """;

    private final String consumer;

    ConsumerMemory(String consumer) {
        this.consumer = consumer;
    }

    /** Returns the next offset of a partition. */
    Uni<Long> claim(SqlClient client, Partition partition) {
        return client.preparedQuery("select es.claim_offset($1, $2, $3, $4)")
                .execute(Tuple.of(consumer, partition.topic(), partition.number(), partition.topicId()))
                .map(rows -> only(rows).getLong(0));
    }

    Uni<Void> moveOffset(SqlClient transaction, Partition partition, long from, long to) {
        return transaction
                .preparedQuery("select es.move_offset($1, $2, $3, $4, $5, $6)")
                .execute(Tuple.of(consumer, partition.topic(), partition.number(), partition.topicId(), from, to))
                .invoke(rows -> {
                    if (!only(rows).getBoolean(0)) {
                        throw new OffsetMovedException(partition.topic() + "-" + partition.number(), from);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Verdict> consume(SqlClient transaction, ConsumedEvent event) {
        Tuple parameters = Tuple.tuple()
                .addString(consumer)
                .addString(event.log())
                .addLong(event.position().value())
                .addString(event.stream().value())
                .addLong(event.version().value())
                .addValue(bytes(event.previousHash()))
                .addValue(bytes(event.hash()))
                .addLong(event.offset());
        return transaction
                .preparedQuery("select es.consume($1, $2, $3, $4, $5, $6, $7, $8)")
                .execute(parameters)
                .map(rows -> Verdict.of(only(rows).getString(0)));
    }

    /**
     * Counts a withheld event as received and parks its stream at it. Returns false when the stream was parked before,
     * or has consumed this version.
     */
    Uni<Boolean> withheld(SqlClient transaction, ConsumedEvent event, String reason) {
        return transaction
                .preparedQuery("select es.consume_withheld($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
                .execute(Tuple.tuple()
                        .addString(consumer)
                        .addString(event.log())
                        .addLong(event.position().value())
                        .addString(event.stream().value())
                        .addLong(event.version().value())
                        .addValue(bytes(event.hash()))
                        .addString(event.topic())
                        .addInteger(event.partition())
                        .addLong(event.offset())
                        .addString(reason))
                .map(rows -> only(rows).getBoolean(0));
    }

    Uni<Void> park(SqlClient transaction, ConsumedEvent event, Kind kind, String reason) {
        Tuple parameters = Tuple.tuple()
                .addString(consumer)
                .addString(event.log())
                .addString(event.stream().value())
                .addString(text(kind))
                .addString(reason)
                .addString(event.topic())
                .addInteger(event.partition())
                .addLong(event.offset())
                .addLong(event.version().value())
                .addValue(bytes(event.hash()));
        return park(transaction, parameters);
    }

    Uni<Void> park(SqlClient transaction, EventRecord.Unreadable unreadable) {
        String topic = unreadable.message().topic();
        Tuple parameters = Tuple.tuple()
                .addString(consumer)
                .addString(topic)
                .addString(unreadable.place().value())
                .addString(text(Kind.UNREADABLE))
                .addString(unreadable.reason())
                .addString(topic)
                .addInteger(unreadable.message().partition())
                .addLong(unreadable.message().offset())
                .addLong(0L)
                .addValue(Buffer.buffer());
        return park(transaction, parameters);
    }

    Uni<Boolean> unpark(SqlClient transaction, String log, StreamId stream, boolean discard) {
        return transaction
                .preparedQuery("select es.unpark($1, $2, $3, $4)")
                .execute(Tuple.of(consumer, log, stream.value(), discard))
                .map(rows -> only(rows).getBoolean(0));
    }

    Uni<List<HeldStream>> parked(SqlClient client, String topic) {
        return client.preparedQuery(PARKED + " order by parked_at limit 500")
                .execute(Tuple.of(consumer, topic))
                .map(this::held);
    }

    Uni<List<HeldStream>> parked(SqlClient client, String topic, String log, StreamId stream) {
        return client.preparedQuery(PARKED + " and log = $3 and stream = $4")
                .execute(Tuple.of(consumer, topic, log, stream.value()))
                .map(this::held);
    }

    Uni<Long> parkedCount(SqlClient client, String topic) {
        return client.preparedQuery("select count(*) from es.parked_stream where consumer = $1 and topic = $2")
                .execute(Tuple.of(consumer, topic))
                .map(rows -> only(rows).getLong(0));
    }

    Uni<Long> advanceWatermark(SqlClient client, String log) {
        return client.preparedQuery("select es.advance_watermark($1, $2)")
                .execute(Tuple.of(consumer, log))
                .map(rows -> only(rows).getLong(0));
    }

    private static Uni<Void> park(SqlClient transaction, Tuple parameters) {
        return transaction
                .preparedQuery("select es.park($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
                .execute(parameters)
                .replaceWithVoid();
    }

    private List<HeldStream> held(RowSet<Row> rows) {
        List<HeldStream> streams = new ArrayList<>();
        for (Row row : rows) {
            ParkedStream stream = new ParkedStream(
                    consumer,
                    row.getString(0),
                    new StreamId(row.getString(1)),
                    Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    row.getString(3),
                    row.getString(4),
                    row.getInteger(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getOffsetDateTime(9).toInstant());
            streams.add(new HeldStream(stream, row.getLong(10)));
        }
        return streams;
    }

    private static Row only(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Buffer bytes(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }

    /** A partition of one incarnation of a topic: a recreated topic has another id. */
    record Partition(String topic, int number, String topicId) {}

    /** A parked stream and the offset of the last record held of it. */
    record HeldStream(ParkedStream stream, long highestOffset) {}
}
