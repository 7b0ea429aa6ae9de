package dti.scoring.replays.projection;

import dti.scoring.replays.application.Difference;
import dti.scoring.scores.projection.Recomputation.Recomputed;
import dti.scoring.submissions.application.DecodedEvent;
import java.util.List;

/**
 * What was computed of a chunk, and is written nowhere yet.
 *
 * @param chunk as much of it as could be computed with
 * @param events the same, decoded
 * @param findings of the log itself
 */
record Computed(Chunk chunk, List<DecodedEvent> events, Recomputed results, List<Difference> findings) {}
