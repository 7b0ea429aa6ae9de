package dti.contracts;

import java.time.Instant;
import java.util.List;

/**
 * A log signed a checkpoint of its content. A copy of it can later prove that the history was rewritten or cut.
 *
 * @param log for example {@code submissions}
 * @param generation of the log, raised when an operator restored an earlier state
 * @param size number of events in the checkpoint, from the first on
 * @param root of the RFC 6962 Merkle tree over the events' hashes, hex
 * @param note the signed checkpoint: C2SP signed-note and tlog-checkpoint
 * @param previousSize size of the checkpoint before it; 0 for the first
 * @param consistency hashes (base64) that prove the tree of {@code previousSize} to be the beginning of this one
 * @param at time of signing
 */
public record CheckpointSigned(
        String log,
        long generation,
        long size,
        String root,
        String note,
        long previousSize,
        List<String> consistency,
        Instant at) {}
