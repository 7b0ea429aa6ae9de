package dti.scoring.replays.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import dti.scoring.scores.projection.Recomputation;
import dti.scoring.scores.projection.ScoreProjection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the messages of the log {@code scores} with the recomputed ones. A message has the version of the event it
 * follows from. Messages are compared by their hashes; only those that differ are read and computed again. A message
 * that the score was withheld is no difference, because the score follows later.
 */
final class PublishedComparison {

    private static final String HASHES = """
            select c.number, e.version, e.payload_hash, e.type = $4
              from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality as c (stream, after, until, number)
              join es.event e
                on e.log_id = (select id from es.log_head where log = 'scores')
               and e.stream = c.stream and e.version > c.after and e.version <= c.until""";

    private static final byte[] WITHHELD = {};

    private final PgEventStore scores;
    private final Recomputation recomputation;

    PublishedComparison(PgEventStore scores, Recomputation recomputation) {
        this.scores = scores;
        this.recomputation = recomputation;
    }

    List<Difference> of(List<ChunkResult> batch, SqlClient client) {
        List<Map<Long, byte[]>> told =
                hashes(batch.stream().map(ChunkResult::chunk).toList(), client);
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!isAsTold(batch.get(i), told.get(i))) {
                found.addAll(compared(batch.get(i)));
            }
        }
        return found;
    }

    /** Returns the hashes of the stored messages by version, per chunk. */
    private static List<Map<Long, byte[]>> hashes(List<Chunk> chunks, SqlClient client) {
        Tuple parameters = Tuple.of(
                chunks.stream().map(chunk -> chunk.stream().value()).toArray(String[]::new),
                chunks.stream().map(Chunk::after).toArray(Long[]::new),
                chunks.stream().map(Chunk::until).toArray(Long[]::new),
                ScoreProjection.WITHHELD);
        List<Map<Long, byte[]>> hashes = new ArrayList<>();
        chunks.forEach(chunk -> hashes.add(HashMap.newHashMap(chunk.events().size())));
        for (Row row : BlockingSteps.on(client.preparedQuery(HASHES).execute(parameters))) {
            hashes.get((int) (row.getLong(0) - 1))
                    .put(
                            row.getLong(1),
                            row.getBoolean(3) ? WITHHELD : row.getBuffer(2).getBytes());
        }
        return hashes;
    }

    private static boolean isAsTold(ChunkResult computed, Map<Long, byte[]> told) {
        List<byte[]> messages = computed.results().messageHashes();
        for (int i = 0; i < messages.size(); i++) {
            byte[] hash = told.get(computed.chunk().after() + i + 1);
            if (hash != WITHHELD && !Arrays.equals(messages.get(i), hash)) {
                return false;
            }
        }
        return true;
    }

    private List<Difference> compared(ChunkResult computed) {
        List<String> messages = BlockingSteps.on(recomputation.messages(computed.events()));
        Map<Long, StoredEvent> told = new HashMap<>();
        BlockingSteps.on(scores.readStream(
                        computed.chunk().stream(),
                        new StreamVersion(computed.chunk().after()),
                        messages.size()))
                .forEach(event -> told.put(event.version().value(), event));
        DifferenceCollector differing = new DifferenceCollector(computed.chunk().submission(), What.PUBLISHED);
        for (int i = 0; i < messages.size(); i++) {
            StoredEvent event = computed.chunk().events().get(i);
            ArrayNode fields = fields(event, told.get(event.version().value()), messages.get(i));
            if (!fields.isEmpty()) {
                differing.add(DifferenceCollector.At.of(event, fields));
            }
        }
        return differing.merged();
    }

    private static ArrayNode fields(StoredEvent event, @Nullable StoredEvent told, String message) {
        if (told == null) {
            return Fields.of(null, "{\"sourceVersion\":" + event.version().value() + "}");
        }
        return Fields.ofContract(told.type().equals(ScoreProjection.WITHHELD) ? message : told.payload(), message);
    }
}
