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
import dti.scoring.scores.projection.Recomputation;
import dti.scoring.scores.projection.Recomputation.Recomputed;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One chunk of a replay: check the events, recompute, write beside, compare; all that in one transaction. */
@ApplicationScoped
class Recomputing {

    private final Recomputation recomputation;
    private final PublishedComparison published;
    private final WorkComparison work;
    private final ReplayJobs jobs;

    Recomputing(EventLogs logs, FoldedSubmissions submissions, Catalogues catalogues, ReplayJobs jobs) {
        this.recomputation = new Recomputation(submissions, catalogues);
        this.published = new PublishedComparison(logs.scores());
        this.work = new WorkComparison(logs.submissions(), catalogues);
        this.jobs = jobs;
    }

    WorkComparison work() {
        return work;
    }

    /**
     * What can be computed of a chunk.
     *
     * @param findings of the log itself
     */
    private record Computed(Chunk chunk, Recomputed results, List<Difference> findings) {}

    /** Does a chunk as part of a transaction. */
    Chunk take(Held held, Replay view, Chunk read, String hash, SqlConnection transaction) {
        long startedNanos = System.nanoTime();
        Computed computed = computed(read, hash);
        Chunk chunk = computed.chunk();
        List<Difference> found = new ArrayList<>(computed.findings());
        List<String> messages = computed.results().messages();
        if (!chunk.events().isEmpty()) {
            Waiting.on(computed.results().writeShadow(view.id(), transaction));
        }
        found.addAll(Waiting.on(RowComparison.of(view, chunk, transaction)));
        found.addAll(Waiting.on(published.of(chunk, messages, transaction)));
        if (chunk.isLast() && computed.findings().isEmpty()) {
            found.addAll(work.of(chunk, transaction));
        }
        Waiting.on(jobs.keep(view.id(), found, transaction));
        Waiting.on(jobs.move(held, moved(view, chunk, read, startedNanos), transaction));
        return chunk;
    }

    private static Moved moved(Replay view, Chunk chunk, Chunk read, long startedNanos) {
        boolean isNew = view.pass().number() == 1 || read.after() == 0;
        return new Moved(
                chunk.events().size(),
                chunk.isLast() && isNew ? 1 : 0,
                chunk.isLast() ? chunk.stream().value() : view.pass().cursor(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos));
    }

    private Computed computed(Chunk read, String hash) {
        LogCheck.Found checked = LogCheck.of(read, hash);
        Chunk chunk = checked.readable() == read.events().size() ? read : read.endingWith(checked.readable());
        try {
            return new Computed(chunk, Waiting.on(recomputation.of(chunk.events())), checked.differences());
        } catch (IllegalStateException | IllegalArgumentException impossible) {
            List<Difference> findings = new ArrayList<>(checked.differences());
            findings.addAll(impossible(chunk, impossible));
            return new Computed(chunk.endingWith(0), Waiting.on(recomputation.of(List.of())), findings);
        }
    }

    /** Events that cannot follow each other: no score follows from them. */
    private static List<Difference> impossible(Chunk chunk, RuntimeException why) {
        StoredEvent first = chunk.events().getFirst();
        Differing differing = new Differing(chunk.submission(), What.LOG);
        differing.add(Differing.At.of(
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
