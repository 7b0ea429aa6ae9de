package dti.eventstore;

import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of streams that this process has seen. Versions only grow, so a cached one may be old but is never too
 * high, except after a restore: then the database finds nothing at that version and looks up the stream again from the
 * start.
 */
final class StreamVersionCache {

    /** About 200 bytes each, so under 2 MB: more streams than a province's campaigns write at a time. */
    private static final int STREAMS_MAX = 8_192;

    private final Map<StreamId, StreamVersion> versions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, StreamVersion> eldest) {
            return size() > STREAMS_MAX;
        }
    };

    synchronized StreamVersion of(StreamId stream) {
        return versions.getOrDefault(stream, StreamVersion.EMPTY);
    }

    synchronized void learn(List<Append> commands, List<AppendResult> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof AppendResult.Appended appended) {
                versions.put(commands.get(i).stream(), appended.version());
            }
        }
    }
}
