package dti.scoring.scores.projection;

import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/**
 * Runs the projection's own computation on shadow tables. It writes no live row, appends nothing and informs nobody.
 */
public final class Recomputation {

    /**
     * Streams are followed one after the other, so one snapshot is enough. The rest is room for the tail of a swap.
     */
    private static final int SNAPSHOTS_KEPT_MAX = 16;

    private final Steps steps;

    public Recomputation(FoldedSubmissions submissions, Catalogues catalogues) {
        this.steps = new Steps(new Snapshots(submissions, catalogues, SNAPSHOTS_KEPT_MAX));
    }

    /** Returns the results of events of one submission. */
    public Uni<Recomputed> of(List<RecordedEvent> events) {
        return steps.of(events).map(Recomputed::of);
    }

    /** Returns the contract's message per event for other services, computed anew. */
    public Uni<List<String>> messages(List<RecordedEvent> events) {
        return steps.of(events).map(all -> all.stream().map(ScoreMessages::json).toList());
    }

    /** Writes the shadow rows of a replay. */
    public static Uni<Void> writeShadow(UUID replay, List<Recomputed> computed, SqlConnection transaction) {
        ComputedRows all = ComputedRows.of(List.of());
        computed.forEach(each -> all.addAll(each.rows));
        return ScoreRows.shadow(replay).write(all, transaction);
    }

    /**
     * The rows before they are written, and the hashes of the messages, which show whether they differ from others.
     */
    public static final class Recomputed {

        private final ComputedRows rows;
        private final List<byte[]> messageHashes;

        private Recomputed(ComputedRows rows, List<byte[]> messageHashes) {
            this.rows = rows;
            this.messageHashes = messageHashes;
        }

        private static Recomputed of(List<Step> steps) {
            return new Recomputed(
                    ComputedRows.of(steps),
                    steps.stream().map(ScoreMessages::hash).toList());
        }

        /** Returns the SHA-256 of the contract's message, per event. */
        public List<byte[]> messageHashes() {
            return messageHashes;
        }
    }
}
