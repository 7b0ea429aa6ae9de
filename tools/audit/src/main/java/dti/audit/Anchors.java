package dti.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checkpoints kept by witnesses, by the number of events they cover. */
final class Anchors {

    private final Map<Long, List<SignedCheckpoint>> bySize = new TreeMap<>();

    /** Keeps checkpoints of the given generation. Fails for a checkpoint that this key did not sign. */
    static Anchors of(List<SignedCheckpoint> kept, PublicKeyOfLog key, long generation) {
        Anchors anchors = new Anchors();
        for (SignedCheckpoint checkpoint : kept) {
            if (!checkpoint.isSignedBy(key)) {
                throw new CannotTellException("the witness keeps a checkpoint of " + checkpoint.size()
                        + " events that this key did not sign");
            }
            if (checkpoint.generation() == generation) {
                anchors.bySize
                        .computeIfAbsent(checkpoint.size(), _ -> new ArrayList<>())
                        .add(checkpoint);
            }
        }
        return anchors;
    }

    /** Compares the checkpoints of this size with the root. Returns their number; fails when one differs. */
    int compare(long size, byte[] root) {
        List<SignedCheckpoint> kept = bySize.getOrDefault(size, List.of());
        if (kept.stream().anyMatch(checkpoint -> !checkpoint.hasRoot(root))) {
            throw new BrokenException(Finding.of("the first " + size
                    + " events are not those a witness has a signed checkpoint of: the log was rewritten"));
        }
        return kept.size();
    }

    boolean has(long size) {
        return bySize.containsKey(size);
    }

    /** The largest size; 0 when there is no checkpoint. */
    long largest() {
        return bySize.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
