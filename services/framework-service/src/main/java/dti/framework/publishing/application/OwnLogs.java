package dti.framework.publishing.application;

import dti.problem.FollowedLogs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What this service records itself is seen as soon as it is committed, so there is nothing to wait for. */
@ApplicationScoped
class OwnLogs implements FollowedLogs {

    private final EventLogs logs;

    OwnLogs(EventLogs logs) {
        this.logs = logs;
    }

    @Override
    public boolean follows(String log) {
        return logs.has(log);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        return logs.of(log).head().map(head -> head.position().value() >= position);
    }
}
