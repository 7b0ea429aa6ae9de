package dti.scoring.integrity.application;

import dti.contracts.CheckpointSigned;
import dti.contracts.ContractsJson;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventstore.Append;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.eventstore.integrity.LogTree;
import dti.runtime.start.ConfiguredKey;
import dti.scoring.logs.EventLogs;
import dti.transparency.Checkpoint;
import dti.transparency.ProofPlan;
import dti.transparency.SignerKey;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import dti.transparency.VerifierKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs the log of submissions when enough was added or enough time has passed, and appends the checkpoint to the log
 * of checkpoints. Of several instances, one at a time signs.
 */
@ApplicationScoped
public class Checkpoints {

    /** The advisory lock of the signing instance. The number is arbitrary, but must be unique in this database. */
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(7240517201)";

    private final EventLogs logs;
    private final LogTree tree;
    private final CheckpointLog checkpoints;
    private final CheckpointConfig config;
    private final Pool pool;
    private final ConfiguredKey<SignerKey> key;
    private final Clock clock;
    private volatile @Nullable String trouble;

    Checkpoints(
            EventLogs logs, LogTree tree, CheckpointLog checkpoints, CheckpointConfig config, Pool pool, Clock clock) {
        this.clock = clock;
        this.logs = logs;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.config = config;
        this.pool = pool;
        this.key = ConfiguredKey.of("DTI_CHECKPOINT_SIGNER_KEY", config.signerKey(), SignerKey::parse);
    }

    /** Returns the key that verifies the signatures. Empty where nothing is signed. */
    public Optional<VerifierKey> verifierKey() {
        return key.key().map(SignerKey::verifier);
    }

    /** Returns why signing has stopped, as far as this instance knows. Null when all is well. */
    public @Nullable String trouble() {
        return key.trouble().isPresent() ? key.trouble().get() : trouble;
    }

    /** Returns the time between two checks. */
    public Duration lookEvery() {
        return config.lookEvery();
    }

    /** Signs if it is time to. */
    public Uni<Void> look() {
        return key.key().isEmpty() ? Uni.createFrom().voidItem() : signIfDue().replaceWithVoid();
    }

    private Uni<Boolean> signIfDue() {
        return pool.withTransaction(transaction -> transaction
                        .query(TRY_LOCK)
                        .execute()
                        .flatMap(rows -> rows.iterator().next().getBoolean(0)
                                ? Uni.combine()
                                        .all()
                                        .unis(tree.size(), checkpoints.newest())
                                        .asTuple()
                                        .flatMap(known -> next(known.getItem1(), known.getItem2(), transaction))
                                : Uni.createFrom().item(false)))
                .invoke(signed -> {
                    if (signed) {
                        logs.checkpoints().announceAppended();
                    }
                });
    }

    private Uni<Boolean> next(long size, Optional<CheckpointSigned> last, SqlConnection transaction) {
        long before = last.map(CheckpointSigned::size).orElse(0L);
        trouble = size < before ? "the log has " + size + " events, its last checkpoint " + before : null;
        return size > before && isDue(size, last)
                ? sign(size, before, transaction).replaceWith(true)
                : Uni.createFrom().item(false);
    }

    private boolean isDue(long size, Optional<CheckpointSigned> last) {
        return last.isEmpty()
                || size - last.get().size() >= config.events()
                || !clock.instant().isBefore(last.get().at().plus(config.every()));
    }

    private Uni<Void> sign(long size, long before, SqlConnection transaction) {
        return Uni.combine()
                .all()
                .unis(
                        tree.at(size),
                        tree.prove(ProofPlan.consistency(before, size)),
                        logs.submissions().head())
                .asTuple()
                .map(read -> signed(read.getItem1(), read.getItem3().generation(), before, read.getItem2()))
                .flatMap(checkpoint -> logs.checkpoints().appendWithin(transaction, List.of(append(checkpoint))))
                .replaceWithVoid();
    }

    private CheckpointSigned signed(Tree now, long generation, long before, List<TreeHash> consistency) {
        SignerKey signer = key.key().orElseThrow();
        Instant at = clock.instant();
        Checkpoint checkpoint =
                new Checkpoint(signer.verifier().name(), now, List.of("generation " + generation, "time " + at));
        return new CheckpointSigned(
                EventLogs.SUBMISSIONS,
                generation,
                now.size(),
                now.root().hex(),
                signer.sign(checkpoint.text()).toString(),
                before,
                consistency.stream().map(TreeHash::base64).toList(),
                at);
    }

    /**
     * Each checkpoint is a stream of its own: checkpoints are independent, and consumers compare their contents (ADR
     * 0017).
     */
    private static Append append(CheckpointSigned checkpoint) {
        String name = "%s/%d/%d/%.16s"
                .formatted(checkpoint.log(), checkpoint.generation(), checkpoint.size(), checkpoint.root());
        UUID request = new RequestKey("system:checkpoints", name, new UUID(0, 0)).requestId();
        return new Append(
                new StreamId(name),
                ExpectedVersion.NO_STREAM,
                request,
                checkpoint.root(),
                new Append.Origin("system:checkpoints", request, null, null),
                List.of(new NewEvent(
                        RequestKey.eventId(request, 0),
                        CheckpointLog.SIGNED,
                        1,
                        checkpoint.at(),
                        ContractsJson.write(checkpoint))));
    }
}
