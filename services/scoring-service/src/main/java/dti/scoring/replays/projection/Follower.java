package dti.scoring.replays.projection;

import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventHash;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.projection.Streams.Followed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the submissions of a pass one after the other, in chunks, each from the end of its recomputed rows. It reads
 * the next chunk while the one before is computed.
 */
final class Follower {

    /** Events per chunk. During computation each has a score tree of some 60 kB. */
    static final int CHUNK_MAX = 200;

    private final PgEventStore log;
    private final Replay replay;
    private final SqlClient client;
    private final Deque<Followed> waiting = new ArrayDeque<>();
    private String lastName;
    private @Nullable Reading reading;

    Follower(PgEventStore log, Replay replay, SqlClient client) {
        this.log = log;
        this.replay = replay;
        this.client = client;
        this.lastName = replay.pass().cursor();
    }

    /** The pending read of a submission's next events, and the version and hash before them. */
    private record Reading(Followed from, String hash, CompletableFuture<List<StoredEvent>> events) {}

    /** Returns the next events of the pass. Empty when there are no more. */
    Optional<Chunk> next() {
        if (reading == null) {
            beginNext();
        }
        Reading at = reading;
        if (at == null) {
            return Optional.empty();
        }
        List<StoredEvent> read = BlockingSteps.on(Uni.createFrom().completionStage(at.events()));
        long until = replay.pass().until();
        List<StoredEvent> events = read.stream()
                .takeWhile(event -> event.position().value() <= until)
                .toList();
        boolean isLast = read.size() < CHUNK_MAX || events.size() < read.size();
        Chunk chunk = new Chunk(at.from().stream(), at.from().version(), at.hash(), events, isLast);
        goOnAfter(chunk);
        return Optional.of(chunk);
    }

    /** Skips the rest of the submission: it cannot be computed. */
    void skip(Chunk chunk) {
        if (reading != null && reading.from().stream().equals(chunk.stream())) {
            beginNext();
        }
    }

    private void goOnAfter(Chunk chunk) {
        if (chunk.isLast()) {
            beginNext();
        } else {
            StoredEvent last = chunk.events().getLast();
            begin(new Followed(chunk.stream(), last.version().value()), last.hash());
        }
    }

    private void beginNext() {
        if (waiting.isEmpty()) {
            waiting.addAll(BlockingSteps.on(Streams.next(replay, lastName, client)));
        }
        Followed next = waiting.poll();
        if (next == null) {
            reading = null;
        } else {
            lastName = next.stream().value();
            begin(next, hashOf(next));
        }
    }

    private void begin(Followed from, String hash) {
        reading = new Reading(
                from,
                hash,
                log.readStream(from.stream(), new StreamVersion(from.version()), CHUNK_MAX)
                        .subscribeAsCompletionStage());
    }

    private String hashOf(Followed from) {
        return from.version() == 0
                ? EventHash.NONE
                : BlockingSteps.on(log.readStream(from.stream(), new StreamVersion(from.version() - 1), 1))
                        .getFirst()
                        .hash();
    }
}
