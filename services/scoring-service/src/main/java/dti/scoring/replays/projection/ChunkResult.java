package dti.scoring.replays.projection;

import dti.scoring.replays.application.Difference;
import dti.scoring.scores.projection.Recomputation.Recomputed;
import dti.scoring.submissions.application.RecordedEvent;
import java.util.List;

/**
 * What was computed of a chunk, and is written nowhere yet.
 *
 * @param chunk as much of it as could be computed with
 * @param events the same, decoded
 * @param findings of the log itself
 */
record ChunkResult(Chunk chunk, List<RecordedEvent> events, Recomputed results, List<Difference> findings) {}
