package dti.scoring.replays.projection;

import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.scoring.logs.EventLogs;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.application.ReplayJobs;
import dti.scoring.replays.application.ReplayJobs.Held;
import dti.scoring.replays.application.ReplayJobs.Moved;
import dti.scoring.replays.projection.ReplayTimes.Part;
import dti.scoring.scores.projection.Recomputation;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.LeftOutEvents;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks events and recomputes their results. Writes the results to the shadow tables and compares them, in one
 * transaction.
 */
@ApplicationScoped
class ChunkRecomputation {

    /** Events per transaction. Its commit and its dozen statements then cost some microseconds per event. */
    static final int BATCH_EVENTS = 1_000;

    private final Recomputation recomputation;
    private final RowComparison rows = new RowComparison();
    private final PublishedComparison published;
    private final WorkComparison work;
    private final LeftOutEvents leftOut;
    private final ReplayJobs jobs;
    private final ReplayTimes times;

    ChunkRecomputation(
            EventLogs logs,
            FoldedSubmissions submissions,
            Catalogues catalogues,
            LeftOutEvents leftOut,
            ReplayJobs jobs,
            ReplayTimes times) {
        this.leftOut = leftOut;
        this.recomputation = new Recomputation(submissions, catalogues);
        this.published = new PublishedComparison(logs.scores(), recomputation);
        this.work = new WorkComparison(logs.submissions(), catalogues, leftOut);
        this.jobs = jobs;
        this.times = times;
    }

    WorkComparison work() {
        return work;
    }

    /** Reads and computes the next batch, and writes nothing. Empty at the end of the pass. */
    Batch next(Replay view, Follower follower, String cursor) {
        List<ChunkResult> all = new ArrayList<>();
        String last = cursor;
        long submissions = 0;
        int events = 0;
        while (events < BATCH_EVENTS) {
            Optional<Chunk> read = times.spent(Part.READ, follower::next);
            if (read.isEmpty()) {
                break;
            }
            ChunkResult computed = times.spent(Part.COMPUTE, () -> computed(read.get()));
            all.add(computed);
            events += computed.chunk().events().size();
            if (computed.chunk().isLast()) {
                last = computed.chunk().stream().value();
                submissions += view.pass().number() == 1 || read.get().after() == 0 ? 1 : 0;
                if (!read.get().isLast()) {
                    follower.skip(read.get());
                }
            }
        }
        return new Batch(all, submissions, last);
    }

    /** Writes a batch to the shadow tables and stores its differences from the live rows, as part of a transaction. */
    void write(Held held, Replay view, Batch batch, long millis, SqlConnection transaction) {
        List<Difference> found = new ArrayList<>();
        batch.computed().forEach(each -> found.addAll(each.findings()));
        times.spent(
                Part.WRITE,
                () -> BlockingSteps.on(Recomputation.writeShadow(
                        view.id(),
                        batch.computed().stream().map(ChunkResult::results).toList(),
                        transaction)));
        found.addAll(times.spent(Part.COMPARE, () -> rows.of(view, batch.chunks(), transaction)));
        found.addAll(times.spent(Part.COMPARE_PUBLISHED, () -> published.of(batch.computed(), transaction)));
        found.addAll(times.spent(Part.COMPARE_WORK, () -> work.of(batch.computed(), transaction)));
        BlockingSteps.on(jobs.keep(view.id(), found, transaction));
        BlockingSteps.on(
                jobs.move(held, new Moved(batch.events(), batch.submissions(), batch.cursor(), millis), transaction));
    }

    private ChunkResult computed(Chunk read) {
        LogCheck.Found checked = LogCheck.of(read, BlockingSteps.on(leftOut.current()));
        int readable = checked.readable().size();
        Chunk chunk = readable == read.events().size() ? read : read.endingWith(readable);
        try {
            return new ChunkResult(
                    chunk,
                    checked.readable(),
                    BlockingSteps.on(recomputation.of(checked.readable())),
                    checked.differences());
        } catch (IllegalStateException | IllegalArgumentException impossible) {
            List<Difference> findings = new ArrayList<>(checked.differences());
            findings.addAll(impossible(chunk, impossible));
            return new ChunkResult(
                    chunk.endingWith(0), List.of(), BlockingSteps.on(recomputation.of(List.of())), findings);
        }
    }

    /** Returns the difference for events that cannot follow each other, so that no score can be computed. */
    private static List<Difference> impossible(Chunk chunk, RuntimeException why) {
        StoredEvent first = chunk.events().getFirst();
        DifferenceCollector differing = new DifferenceCollector(chunk.submission(), What.LOG);
        differing.add(DifferenceCollector.At.of(
                first,
                ContractsJson.mapper()
                        .valueToTree(List.of(Map.of(
                                "field",
                                "/payload",
                                "live",
                                String.valueOf(why.getMessage()),
                                "replayed",
                                "foldable")))));
        return differing.merged();
    }
}
