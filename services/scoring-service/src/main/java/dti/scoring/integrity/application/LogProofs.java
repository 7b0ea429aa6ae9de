package dti.scoring.integrity.application;

import dti.contracts.CheckpointSigned;
import dti.contracts.ContractsJson;
import dti.eventsourcing.GlobalPosition;
import dti.eventstore.StoredEvent;
import dti.eventstore.integrity.LogTree;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.logs.EventLogs;
import dti.transparency.ProofPlan;
import dti.transparency.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves against signed checkpoints that an event is in the log, and that one checkpoint extends another. */
@ApplicationScoped
public class LogProofs {

    /** A checkpoint's stream is named after its generation and size. */
    private static final String OF_SIZE = """
            select e.payload from es.event e
            where e.log_id = (select h.id from es.log_head h where h.log = $1)
              and e.stream >= $2 || '/' and e.stream < $2 || '0' and e.version = 1
            order by e.stream limit 1""";

    private final EventLogs logs;
    private final LogTree tree;
    private final CheckpointLog checkpoints;
    private final Pool pool;

    LogProofs(EventLogs logs, LogTree tree, CheckpointLog checkpoints, Pool pool) {
        this.logs = logs;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.pool = pool;
    }

    /**
     * The proof that an event is in the log.
     *
     * @param hash the hash of the event, hex; the leaf is the SHA-256 of a zero byte and the bytes of this hash
     * @param proof hashes from the leaf up, base64
     */
    public record Inclusion(
            long position, String stream, long version, String hash, CheckpointSigned checkpoint, List<String> proof) {}

    /**
     * The proof that the log of one checkpoint begins with that of another.
     *
     * @param proof hashes, base64
     */
    public record Consistency(CheckpointSigned from, CheckpointSigned to, List<String> proof) {}

    /** @param size of the checkpoint to prove against; the latest when null */
    public Uni<Inclusion> inclusion(long position, @Nullable Long size) {
        return checkpoint(size).flatMap(checkpoint -> {
            if (position < 1 || position > checkpoint.size()) {
                throw notCovered(position, checkpoint.size());
            }
            return logs.submissions()
                    .readAll(new GlobalPosition(position - 1), 1)
                    .flatMap(events -> included(events.getFirst(), checkpoint));
        });
    }

    public Uni<Consistency> consistency(long from, long to) {
        if (from > to) {
            throw noCheckpoint();
        }
        return checkpoint(from)
                .flatMap(older -> checkpoint(to)
                        .flatMap(newer -> tree.prove(ProofPlan.consistency(from, to))
                                .map(proof -> new Consistency(older, newer, texts(proof)))));
    }

    /**
     * Returns the checkpoint of that size in the log's generation, or the latest when null. Fails with 404 when there
     * is none.
     */
    public Uni<CheckpointSigned> checkpoint(@Nullable Long size) {
        Uni<Optional<CheckpointSigned>> found = size == null ? checkpoints.newest() : ofSize(size);
        return found.map(checkpoint -> checkpoint.orElseThrow(LogProofs::noCheckpoint));
    }

    static List<String> texts(List<TreeHash> proof) {
        return proof.stream().map(TreeHash::base64).toList();
    }

    private Uni<Inclusion> included(StoredEvent event, CheckpointSigned checkpoint) {
        long position = event.position().value();
        return tree.prove(ProofPlan.inclusion(position - 1, checkpoint.size()))
                .map(proof -> new Inclusion(
                        position,
                        event.stream().value(),
                        event.version().value(),
                        event.hash(),
                        checkpoint,
                        texts(proof)));
    }

    private Uni<Optional<CheckpointSigned>> ofSize(long size) {
        return logs.submissions()
                .head()
                .flatMap(head -> pool.preparedQuery(OF_SIZE)
                        .execute(Tuple.of(
                                EventLogs.CHECKPOINTS, EventLogs.SUBMISSIONS + "/" + head.generation() + "/" + size))
                        .map(rows -> rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(ContractsJson.readOwn(
                                        rows.iterator().next().getString(0), CheckpointSigned.class))));
    }

    private static ProblemException noCheckpoint() {
        return ProblemException.notFound(
                new Text("Không có mốc đã ký này.", "There is no such signed checkpoint (yet)."));
    }

    private static ProblemException notCovered(long position, long size) {
        return ProblemException.notFound(new Text(
                "Vị trí " + position + " chưa có trong mốc đã ký (" + size + " sự kiện).",
                "Position " + position + " is not in the signed checkpoint, which speaks of " + size + " events."));
    }
}
