package dti.scoring.replays.projection;

import dti.scoring.replays.application.Difference;
import dti.scoring.scores.projection.Recomputation.Recomputed;
import dti.scoring.submissions.application.RecordedEvent;
import java.util.List;

/**
 * The result of computing a chunk, before it is written.
 *
 * @param chunk the part that could be computed
 * @param events the events of that part, decoded
 * @param findings the faults of the log itself
 */
record ChunkResult(Chunk chunk, List<RecordedEvent> events, Recomputed results, List<Difference> findings) {}
