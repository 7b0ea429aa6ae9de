package dti.runtime.witness;

import dti.contracts.CheckpointSigned;
import dti.transparency.Checkpoint;
import dti.transparency.Proofs;
import dti.transparency.SignedNote;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import dti.transparency.VerifierKey;
import java.util.List;
import java.util.Optional;

/** The judgement of a received checkpoint against the checkpoints kept before. It has no side effects. */
enum CheckpointJudgement {
    /** It extends the latest one kept, or is the first. */
    KEEP,
    /** The same checkpoint is already kept. */
    KNOWN,
    /** It is not signed by the key of this witness, or its fields differ from the signed note. */
    BAD_SIGNATURE,
    /** It is of an earlier generation than the latest one kept. */
    OLDER_GENERATION,
    /** It has as many events as a kept checkpoint of its generation, but other ones. */
    FORKED,
    /** It has fewer events than the latest one kept. */
    SHRUNK,
    /** It does not prove how it extends a kept checkpoint. */
    UNPROVEN,
    /** It does not begin with the events of the kept checkpoint: history was rewritten. */
    INCONSISTENT;

    /** Whether a person must be informed. */
    boolean isAlarm() {
        return this != KEEP && this != KNOWN;
    }

    static CheckpointJudgement of(CheckpointSigned came, Memory memory, Optional<VerifierKey> key) {
        if (!isWhatWasSigned(came, key)) {
            return BAD_SIGNATURE;
        }
        if (memory.newest().isEmpty()) {
            return KEEP;
        }
        return compared(came, memory, memory.newest().get());
    }

    private static CheckpointJudgement compared(CheckpointSigned came, Memory memory, Kept newest) {
        if (came.generation() < newest.generation()) {
            return OLDER_GENERATION;
        }
        boolean sameGeneration = came.generation() == newest.generation();
        if (sameGeneration && memory.sameSize().isPresent()) {
            return memory.sameSize().get().root().equals(came.root()) ? KNOWN : FORKED;
        }
        if (sameGeneration && came.size() < newest.size()) {
            return SHRUNK;
        }
        // Within a generation a checkpoint must extend the very latest one; a log that an operator set back begins
        // at an earlier one.
        boolean goesOn = !sameGeneration || came.previousSize() == newest.size();
        if (memory.base().isEmpty() || !goesOn) {
            return UNPROVEN;
        }
        return extend(memory.base().get(), came) ? KEEP : INCONSISTENT;
    }

    private static boolean extend(Kept base, CheckpointSigned came) {
        try {
            List<TreeHash> proof =
                    came.consistency().stream().map(TreeHash::ofBase64).toList();
            return Proofs.extend(tree(base.size(), base.root()), tree(came.size(), came.root()), proof);
        } catch (IllegalArgumentException notAProof) {
            return false;
        }
    }

    private static boolean isWhatWasSigned(CheckpointSigned came, Optional<VerifierKey> key) {
        try {
            SignedNote note = SignedNote.parse(came.note());
            Optional<Checkpoint> signed =
                    key.isEmpty() ? Optional.of(Checkpoint.parse(note.text())) : Checkpoint.verified(note, key.get());
            return signed.filter(checkpoint -> checkpoint.tree().equals(tree(came.size(), came.root())))
                    .flatMap(checkpoint -> checkpoint.extension("generation"))
                    .filter(Long.toString(came.generation())::equals)
                    .isPresent();
        } catch (IllegalArgumentException notACheckpoint) {
            return false;
        }
    }

    private static Tree tree(long size, String root) {
        return new Tree(size, TreeHash.ofHex(root));
    }

    /** A checkpoint that is kept. */
    record Kept(long generation, long size, String root) {}

    /**
     * The kept checkpoints that matter for a received one.
     *
     * @param newest the largest one of the latest generation
     * @param sameSize the one of the received generation and size
     * @param base the one whose size the received checkpoint names as its previous size
     */
    record Memory(Optional<Kept> newest, Optional<Kept> sameSize, Optional<Kept> base) {}
}
