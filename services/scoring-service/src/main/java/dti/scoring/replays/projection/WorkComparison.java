package dti.scoring.replays.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dti.eventsourcing.StreamId;
import dti.eventstore.EventStore;
import dti.scoring.duties.projection.WorkDifference;
import dti.scoring.duties.projection.WorkRecomputation;
import dti.scoring.duties.projection.WorkRecomputation.Followed;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.LeftOutEvents;
import dti.scoring.submissions.domain.SubmissionId;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Compares the stored open work with the work that follows from the log, and corrects it in a swap. Open work depends
 * on the last event alone, so it has no shadow rows: the swap computes the differing work anew.
 */
final class WorkComparison {

    /**
     * Keeps the old rows with the version of the new ones. A revert uses it to see whether the work has moved on since.
     */
    private static final String KEEP = """
            insert into replaced_row (replay, of_table, campaign, unit, version, old)
            select d.replay, 'work', d.campaign, d.unit,
                   (select max(e.version) from es.event e
                     where e.log_id = (select id from es.log_head where log = 'submissions')
                       and e.stream = d.campaign || '/' || d.unit and e.position <= $2),
                   jsonb_build_object(
                       'submission', (select to_jsonb(s) from submission_work s
                                       where s.campaign = d.campaign and s.unit = d.unit),
                       'leaves', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from leaf_work l
                                   where l.campaign = d.campaign and l.unit = d.unit))
              from replay_difference d
             where d.replay = $1 and d.what = 'work'
            returning campaign, unit""";

    private final WorkRecomputation recomputation;

    WorkComparison(EventStore log, Catalogues catalogues, LeftOutEvents leftOut) {
        this.recomputation = new WorkRecomputation(log, catalogues, leftOut);
    }

    /** Compares each submission after its last event, except submissions with faults in their events. */
    List<Difference> of(List<ChunkResult> batch, SqlConnection transaction) {
        List<Followed> ended = new ArrayList<>();
        for (ChunkResult each : batch) {
            Chunk chunk = each.chunk();
            if (each.findings().isEmpty() && chunk.until() > 0) {
                Followed followed =
                        BlockingSteps.on(recomputation.follow(chunk.stream(), chunk.after(), each.events()));
                if (chunk.isLast()) {
                    ended.add(followed);
                }
            }
        }
        return ended.isEmpty()
                ? List.of()
                : BlockingSteps.on(recomputation.compare(ended, transaction)).stream()
                        .flatMap(each -> difference(each).stream())
                        .toList();
    }

    private static List<Difference> difference(WorkDifference work) {
        DifferenceCollector differing = new DifferenceCollector(SubmissionId.of(work.last().stream()), What.WORK);
        ArrayNode fields = Fields.of(work.live(), work.replayed());
        if (!fields.isEmpty()) {
            differing.add(DifferenceCollector.At.of(work.last(), fields));
        }
        return differing.merged();
    }

    /** Replaces the work that differs with the work at the held position, and keeps the replaced rows. */
    void swap(UUID replay, long position, SqlConnection transaction) {
        List<StreamId> streams = new ArrayList<>();
        BlockingSteps.on(transaction.preparedQuery(KEEP).execute(Tuple.of(replay, position)))
                .forEach(row ->
                        streams.add(new SubmissionId(row.getString("campaign"), row.getString("unit")).stream()));
        streams.forEach(stream -> BlockingSteps.on(recomputation.renew(stream, position, transaction)));
    }
}
