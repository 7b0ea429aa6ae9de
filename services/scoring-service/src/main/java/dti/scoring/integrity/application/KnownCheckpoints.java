package dti.scoring.integrity.application;

import dti.eventstore.integrity.Anchor;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.witness.WitnessedCheckpoints;
import dti.scoring.logs.EventLogs;
import dti.transparency.Checkpoint;
import dti.transparency.SignedNote;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import dti.transparency.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Collects the checkpoints that the log is compared with: its own, those that came back over Kafka, and those an
 * auditor supplies.
 */
@ApplicationScoped
public class KnownCheckpoints {

    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CheckpointLog own;
    private final WitnessedCheckpoints witnessed;
    private final Checkpoints checkpoints;

    KnownCheckpoints(CheckpointLog own, WitnessedCheckpoints witnessed, Checkpoints checkpoints) {
        this.own = own;
        this.witnessed = witnessed;
        this.checkpoints = checkpoints;
    }

    /**
     * Returns all checkpoints of a generation, by size. Reading blocks.
     *
     * @param brought additional checkpoints, each verified before
     */
    Iterator<Anchor> of(long generation, List<Anchor> brought) {
        OwnPages ownPages = new OwnPages(generation);
        LongFunction<List<Anchor>> kafka = after ->
                witnessed.after(EventLogs.SUBMISSIONS, generation, after, PAGE).await().atMost(PATIENCE).stream()
                        .map(each -> anchor(each.size(), each.root(), "kafka"))
                        .toList();
        List<Anchor> ordered = brought.stream()
                .sorted(Comparator.comparingLong(each -> each.tree().size()))
                .toList();
        LongFunction<List<Anchor>> given = after -> after == 0 ? ordered : List.of();
        return new MergedAnchors(List.of(ownPages, kafka, given));
    }

    /**
     * Verifies a note supplied by an auditor. Fails with 422 where it is no note, or not signed with this service's
     * key.
     */
    public Anchor brought(int index, String note) {
        Optional<VerifierKey> key = checkpoints.verifierKey();
        try {
            return key.flatMap(verifier -> Checkpoint.verified(SignedNote.parse(note), verifier))
                    .map(checkpoint -> new Anchor(checkpoint.tree(), "auditor"))
                    .orElseThrow(() -> notOurs(index));
        } catch (IllegalArgumentException notANote) {
            throw notOurs(index);
        }
    }

    private static ProblemException notOurs(int index) {
        return ProblemException.invalid(FieldError.body(
                "/checkpoints/" + index,
                new Text(
                        "Đây không phải mốc do dịch vụ này ký.",
                        "This is no checkpoint that was signed by this service's key.")));
    }

    private static Anchor anchor(long size, String root, String source) {
        return new Anchor(new Tree(size, TreeHash.ofHex(root)), source);
    }

    /** The log's own checkpoints are numbered in the order of their sizes. */
    private final class OwnPages implements LongFunction<List<Anchor>> {

        private final long generation;
        private long number;

        OwnPages(long generation) {
            this.generation = generation;
        }

        @Override
        public List<Anchor> apply(long after) {
            while (true) {
                List<CheckpointLog.Numbered> page =
                        own.after(number, PAGE).await().atMost(PATIENCE);
                if (page.isEmpty()) {
                    return List.of();
                }
                number = page.getLast().number();
                List<Anchor> anchors = page.stream()
                        .map(CheckpointLog.Numbered::checkpoint)
                        .filter(each -> each.generation() == generation)
                        .map(each -> anchor(each.size(), each.root(), "own"))
                        .toList();
                if (!anchors.isEmpty()) {
                    return anchors;
                }
            }
        }
    }
}
