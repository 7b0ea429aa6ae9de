package dti.runtime.health;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from this service's database how far its relays and consumers have come, across all instances. */
final class FlowRows {

    private static final String RELAYS = """
            select h.log, h.position as head, coalesce(r.position, 0) as position
              from es.log_head h left join es.relay r on r.log_id = h.id""";

    private static final String OFFSETS = """
            select consumer, partition, topic_id, next_offset from es.consumer_offset
             where consumer = any ($1) and topic = any ($2)""";

    private final Pool pool;

    FlowRows(Pool pool) {
        this.pool = pool;
    }

    /** The end of a log, and the position up to which it is published. */
    record Told(long head, long position) {

        long lag() {
            return Math.max(0, head - position);
        }
    }

    /** The offset of the record that a consumer expects next of a partition. */
    record Expected(int partition, String topicId, long offset) {}

    /** The published positions by log. */
    Uni<Map<String, Told>> relays() {
        return pool.query(RELAYS).execute().map(rows -> {
            Map<String, Told> told = new HashMap<>();
            rows.forEach(row -> told.put(row.getString("log"), new Told(row.getLong("head"), row.getLong("position"))));
            return told;
        });
    }

    /** The expected offsets by consumer. */
    Uni<Map<String, List<Expected>>> consumers(List<String> names, List<String> topics) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfString(names.toArray(String[]::new))
                .addArrayOfString(topics.toArray(String[]::new));
        return pool.preparedQuery(OFFSETS).execute(parameters).map(rows -> {
            Map<String, List<Expected>> offsets = new HashMap<>();
            rows.forEach(row -> offsets.computeIfAbsent(row.getString("consumer"), _ -> new ArrayList<>())
                    .add(new Expected(
                            row.getInteger("partition"), row.getString("topic_id"), row.getLong("next_offset"))));
            return offsets;
        });
    }
}
