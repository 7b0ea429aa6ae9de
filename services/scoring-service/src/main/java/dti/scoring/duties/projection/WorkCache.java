package dti.scoring.duties.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.OmittedEvent;
import dti.scoring.duties.domain.FollowedSubmission;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.submissions.application.LeftOutEvents;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps submissions as the projection has followed them. A kept submission is used only when it is exactly one event
 * behind, so a repeated batch or a restart folds from the log instead of building on state that was never committed.
 */
final class WorkCache {

    /** Several times the units of a campaign. One entry takes some 60 kB, and is dropped when memory is short. */
    private static final int KEPT_MAX = 500;

    private final EventStore log;
    private final Cache<SubmissionId, SubmissionWork> kept =
            Caffeine.newBuilder().softValues().maximumSize(KEPT_MAX).build();

    private final LeftOutEvents leftOut;

    WorkCache(EventStore log, LeftOutEvents leftOut) {
        this.log = log;
        this.leftOut = leftOut;
    }

    /** Returns the content of the tables for the submission right before the event, if it is kept. */
    Optional<SubmissionWork> before(StoredEvent event) {
        return Optional.ofNullable(kept.getIfPresent(SubmissionId.of(event.stream())))
                .filter(known -> known.followed().submission().version() + 1
                        == event.version().value());
    }

    void keep(SubmissionWork work) {
        kept.put(work.followed().submission().id(), work);
    }

    /** Returns the submission right after the event, from the log alone. */
    Uni<FollowedSubmission> folded(StoredEvent event) {
        return leftOut.current().flatMap(without -> fold(event, Optional.empty(), StreamVersion.EMPTY, without));
    }

    /** Returns the submission after these events. */
    Uni<FollowedSubmission> after(Optional<FollowedSubmission> before, List<StoredEvent> events) {
        return leftOut.current().map(without -> {
            Optional<FollowedSubmission> state = before;
            for (StoredEvent event : events) {
                state = Optional.of(next(state, LeftOutEvents.decode(event, without)));
            }
            return state.orElseThrow();
        });
    }

    private Uni<FollowedSubmission> fold(
            StoredEvent until, Optional<FollowedSubmission> from, StreamVersion after, Set<OmittedEvent> without) {
        return log.readStream(until.stream(), after, EventStore.READ_LIMIT_MAX).flatMap(events -> {
            List<StoredEvent> wanted = events.stream()
                    .filter(each -> each.version().value() <= until.version().value())
                    .toList();
            if (wanted.isEmpty()) {
                throw new IllegalStateException("the stream " + until.stream() + " does not reach " + until.version());
            }
            Optional<FollowedSubmission> state = from;
            for (StoredEvent event : wanted) {
                state = Optional.of(next(state, LeftOutEvents.decode(event, without)));
            }
            StreamVersion reached = wanted.getLast().version();
            return reached.equals(until.version())
                    ? Uni.createFrom().item(state.orElseThrow())
                    : fold(until, state, reached, without);
        });
    }

    static FollowedSubmission next(Optional<FollowedSubmission> state, SubmissionEvent event) {
        return state.map(known -> known.after(event)).orElseGet(() -> FollowedSubmission.opened(event));
    }
}
