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

/** What becomes of a checkpoint that came, given what was kept before. Pure. */
enum CheckpointJudgement {
    /** It goes on from the latest one kept, or is the first. */
    KEEP,
    /** The same was kept before. */
    KNOWN,
    /** It was not signed by the key this witness believes, or says something else than what is signed. */
    BAD_SIGNATURE,
    /** It is of a generation that was left behind. */
    OLDER_GENERATION,
    /** As many events as one that is kept, and other ones. */
    FORKED,
    /** Fewer events than before. */
    SHRUNK,
    /** It does not say how it goes on from what is kept. */
    UNPROVEN,
    /** It does not begin with the events of what is kept: history was rewritten. */
    INCONSISTENT;

    /** Whether a person must be told. */
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
        // Within a generation it must go on from the very latest; an operator who went back begins at an earlier one.
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
     * What is kept of a log.
     *
     * @param newest of the latest generation the one with the most events
     * @param sameSize of the generation of what came, with as many events
     * @param base with as many events as what came says to go on from
     */
    record Memory(Optional<Kept> newest, Optional<Kept> sameSize, Optional<Kept> base) {}
}
