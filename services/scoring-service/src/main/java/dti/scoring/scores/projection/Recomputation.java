package dti.scoring.scores.projection;

import dti.eventstore.StoredEvent;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** The projection's own computation on shadow tables: nothing live is written, nothing is appended, nobody is told. */
public final class Recomputation {

    /** Streams are followed one after the other, so the one at hand is enough; some room for the tail of a swap. */
    private static final int SNAPSHOTS_KEPT_MAX = 16;

    private final Steps steps;

    public Recomputation(FoldedSubmissions submissions, Catalogues catalogues) {
        this.steps = new Steps(new Snapshots(submissions, catalogues, SNAPSHOTS_KEPT_MAX));
    }

    /** The version of the scoring rules it computes with. */
    public static String rulesVersion() {
        return ScoreRows.RULES_VERSION;
    }

    /** What follows from events of one submission. */
    public Uni<Recomputed> of(List<StoredEvent> events) {
        return steps.of(events).map(Recomputed::new);
    }

    /** Rows and messages that were computed and are written nowhere yet. */
    public static final class Recomputed {

        private final List<Step> steps;

        Recomputed(List<Step> steps) {
            this.steps = steps;
        }

        /** The contract's message per event, as other services would be told it. */
        public List<String> messages() {
            return steps.stream().map(ScoreMessages::json).toList();
        }

        /** Writes the rows of a replay. */
        public Uni<Void> writeShadow(UUID replay, SqlConnection transaction) {
            return ScoreRows.shadow(replay).write(steps, transaction);
        }
    }
}
