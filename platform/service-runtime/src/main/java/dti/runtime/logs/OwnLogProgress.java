package dti.runtime.logs;

import dti.eventstore.PgEventStore;
import dti.runtime.request.LogProgress;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reports progress for logs of this service whose events change its rows in the transaction that records them. Such
 * events are visible as soon as they are committed, so there is nothing to wait for.
 */
public final class OwnLogProgress implements LogProgress {

    private final Map<String, PgEventStore> logs;

    public OwnLogProgress(Collection<PgEventStore> logs) {
        this.logs = logs.stream().collect(Collectors.toUnmodifiableMap(PgEventStore::log, Function.identity()));
    }

    @Override
    public boolean follows(String log) {
        return logs.containsKey(log);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        PgEventStore store = logs.get(log);
        return store == null
                ? Uni.createFrom().item(false)
                : store.head().map(head -> head.position().value() >= position);
    }
}
