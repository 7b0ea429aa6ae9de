package dti.scoring.replays.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.scoring.duties.projection.WorkRecomputation;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.domain.SubmissionId;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares what is kept of work still to do with what follows from the log, and puts it right in a swap. It is of the last
 * event alone, so there is no history to keep beside: what differs is computed anew when it is written.
 */
final class WorkComparison {

    private static final String DIFFERING =
            "select distinct campaign, unit from replay_difference where replay = $1 and what = 'work'";

    private final EventStore log;
    private final WorkRecomputation recomputation;

    WorkComparison(EventStore log, Catalogues catalogues) {
        this.log = log;
        this.recomputation = new WorkRecomputation(log, catalogues);
    }

    /** After the last chunk of a submission. */
    List<Difference> of(Chunk chunk, SqlConnection transaction) {
        if (chunk.until() == 0) {
            return List.of();
        }
        StoredEvent last = chunk.events().isEmpty()
                ? Waiting.on(log.readStream(chunk.stream(), new StreamVersion(chunk.until() - 1), 1))
                        .getFirst()
                : chunk.events().getLast();
        Optional<WorkRecomputation.Compared> compared = Waiting.on(recomputation.compare(last, transaction));
        Differing differing = new Differing(chunk.submission(), What.WORK);
        compared.ifPresent(both -> {
            ArrayNode fields = Fields.of(both.live(), both.replayed());
            if (!fields.isEmpty()) {
                differing.add(Differing.At.of(last, fields));
            }
        });
        return differing.merged();
    }

    /** Puts right what differed, as it is where the projection is held. */
    void swap(UUID replay, long position, SqlConnection transaction) {
        List<StreamId> streams = new ArrayList<>();
        Waiting.on(transaction.preparedQuery(DIFFERING).execute(Tuple.of(replay)))
                .forEach(row ->
                        streams.add(new SubmissionId(row.getString("campaign"), row.getString("unit")).stream()));
        streams.forEach(stream -> Waiting.on(recomputation.renew(stream, position, transaction)));
    }
}
