package dti.scoring.replays.projection;

import java.util.List;

/**
 * The results written in one transaction.
 *
 * @param computed in the order of the pass
 * @param submissions the number of submissions followed to their end for the first time
 * @param cursor the last submission followed to its end
 */
record Batch(List<ChunkResult> computed, long submissions, String cursor) {

    boolean isEmpty() {
        return computed.isEmpty();
    }

    List<Chunk> chunks() {
        return computed.stream().map(ChunkResult::chunk).toList();
    }

    long events() {
        return computed.stream().mapToLong(each -> each.chunk().events().size()).sum();
    }
}
