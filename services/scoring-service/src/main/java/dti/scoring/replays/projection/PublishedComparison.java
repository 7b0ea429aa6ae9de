package dti.scoring.replays.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Compares what the log {@code scores} tells other services with what it should. A message has the version of the event it
 * follows from. Messages are told apart by their hashes, so that only those that differ are read.
 */
final class PublishedComparison {

    private static final String HASHES = """
            select version, encode(payload_hash, 'hex') as hash from es.event
             where log_id = (select id from es.log_head where log = 'scores')
               and stream = $1 and version > $2 and version <= $3""";

    private final PgEventStore scores;

    PublishedComparison(PgEventStore scores) {
        this.scores = scores;
    }

    /** @param messages as recomputed, one per event of the chunk */
    Uni<List<Difference>> of(Chunk chunk, List<String> messages, SqlClient client) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return client.preparedQuery(HASHES)
                .execute(Tuple.of(chunk.stream().value(), chunk.after(), chunk.until()))
                .flatMap(rows -> {
                    Map<Long, String> hashes = new HashMap<>();
                    rows.forEach(row -> hashes.put(row.getLong("version"), row.getString("hash")));
                    boolean same = true;
                    for (int i = 0; i < messages.size(); i++) {
                        same &= hash(messages.get(i)).equals(hashes.get(chunk.after() + i + 1));
                    }
                    return same ? Uni.createFrom().item(List.of()) : read(chunk, messages);
                });
    }

    private Uni<List<Difference>> read(Chunk chunk, List<String> messages) {
        return scores.readStream(chunk.stream(), new StreamVersion(chunk.after()), messages.size())
                .map(published -> compared(chunk, messages, published));
    }

    private static List<Difference> compared(Chunk chunk, List<String> messages, List<StoredEvent> published) {
        Map<Long, String> told = new HashMap<>();
        published.forEach(event -> told.put(event.version().value(), event.payload()));
        Differing differing = new Differing(chunk.submission(), What.PUBLISHED);
        for (int i = 0; i < messages.size(); i++) {
            StoredEvent event = chunk.events().get(i);
            String live = told.get(event.version().value());
            ArrayNode fields = live == null
                    ? Fields.of(null, "{\"sourceVersion\":" + event.version().value() + "}")
                    : Fields.ofContract(live, messages.get(i));
            if (!fields.isEmpty()) {
                differing.add(Differing.At.of(event, fields));
            }
        }
        return differing.merged();
    }

    private static String hash(String message) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
