package dti.scoring.replays.projection;

import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventHash;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.scoring.replays.application.Replay;
import dti.scoring.submissions.domain.SubmissionId;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one submission after the other, each from where its recomputed rows end, some events at a time. */
final class Follower {

    /** Events per transaction: each carries a score tree of some 60 kB while it is at hand. */
    static final int CHUNK_MAX = 100;

    private final PgEventStore log;
    private @Nullable StreamId stream;
    private long version;
    private String hash = EventHash.NONE;

    Follower(PgEventStore log) {
        this.log = log;
    }

    /** The next events of a submission within the replay's pass. */
    Chunk next(Replay replay, StreamId wanted, SqlClient client) {
        if (!wanted.equals(stream)) {
            begin(replay, wanted, client);
        }
        List<StoredEvent> read = Waiting.on(log.readStream(wanted, new StreamVersion(version), CHUNK_MAX));
        long until = replay.pass().until();
        List<StoredEvent> events = read.stream()
                .takeWhile(event -> event.position().value() <= until)
                .toList();
        boolean isLast = read.size() < CHUNK_MAX || events.size() < read.size();
        return new Chunk(wanted, version, events, isLast);
    }

    /** The hash that the next event must link to. */
    String hash() {
        return hash;
    }

    /** The chunk's effect is committed. */
    void done(Chunk chunk) {
        if (chunk.isLast()) {
            forget();
        } else {
            StoredEvent last = chunk.events().getLast();
            version = last.version().value();
            hash = last.hash();
        }
    }

    /** What is at hand may not be what is committed. */
    void forget() {
        stream = null;
    }

    private void begin(Replay replay, StreamId wanted, SqlClient client) {
        version = recomputed(replay, SubmissionId.of(wanted), client);
        hash = version == 0
                ? EventHash.NONE
                : Waiting.on(log.readStream(wanted, new StreamVersion(version - 1), 1))
                        .getFirst()
                        .hash();
        stream = wanted;
    }

    private static long recomputed(Replay replay, SubmissionId id, SqlClient client) {
        return Waiting.on(client.preparedQuery("""
                        select version from shadow_submission_score
                         where replay = $1 and campaign = $2 and unit = $3""")
                .execute(Tuple.of(replay.id(), id.campaign(), id.unit()))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0)));
    }
}
