package dti.scoring.submissions.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.OmittedEvent;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvolution;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Submissions folded from the log. The latest state of a stream is cached, and only later events are read. The
 * expected version of an append guards against a stale state.
 */
public final class FoldedSubmissions {

    /**
     * Enough for all units of a province in a few campaigns. A state takes some 20 kB, so the cache takes about 40 MB
     * if the heap has them.
     */
    private static final int KEPT_MAX = 2_000;

    private final EventStore log;
    private final Cache<SubmissionId, Submission.Opened> kept =
            Caffeine.newBuilder().softValues().maximumSize(KEPT_MAX).build();

    private final LeftOutEvents leftOut;
    private volatile Set<OmittedEvent> leftOutOfKept = Set.of();

    public FoldedSubmissions(EventStore log, LeftOutEvents leftOut) {
        this.log = log;
        this.leftOut = leftOut;
    }

    /** The events that do not count. When they change, the cached states are discarded. */
    private Uni<Set<OmittedEvent>> leftOut() {
        return leftOut.current().invoke(now -> {
            if (!now.equals(leftOutOfKept)) {
                leftOutOfKept = now;
                kept.invalidateAll();
            }
        });
    }

    /** The latest state of the submission. */
    public Uni<Submission> latest(SubmissionId id) {
        return leftOut().flatMap(without -> {
            Submission.Opened known = kept.getIfPresent(id);
            Submission from = known == null ? Submission.NOT_OPENED : known;
            return foldFrom(id, from, event -> true, without).invoke(state -> keep(id, state));
        });
    }

    /** The state of the submission right after its event number {@code version}. */
    public Uni<Submission> atVersion(SubmissionId id, long version) {
        return fold(id, event -> event.version().value() <= version);
    }

    /** The state of the submission at a moment. */
    public Uni<Submission> at(SubmissionId id, SubmissionMoment moment) {
        return fold(id, moment::includes);
    }

    private Uni<Submission> fold(SubmissionId id, Predicate<StoredEvent> until) {
        return leftOut().flatMap(without -> foldFrom(id, Submission.NOT_OPENED, until, without));
    }

    /**
     * The state that held at a time, as it was known at a moment: the submission as of that time, except that each
     * correction counts from its effective time. The version is the number of events that count.
     */
    public Uni<Submission> effective(SubmissionId id, Instant at, SubmissionMoment known) {
        return leftOut()
                .flatMap(without ->
                        log.readWholeStream(id.stream()).map(events -> effective(events, at, known, without)));
    }

    private static Submission effective(
            List<StoredEvent> events, Instant at, SubmissionMoment known, Set<OmittedEvent> without) {
        Submission held = Submission.NOT_OPENED;
        for (StoredEvent stored : events) {
            SubmissionEvent event = LeftOutEvents.decode(stored, without);
            boolean opened = held instanceof Submission.Opened || event instanceof SubmissionEvent.SubmissionOpened;
            if (opened && known.includes(stored) && !holdsSince(stored, event).isAfter(at)) {
                held = SubmissionEvolution.evolve(held, event);
            }
        }
        return held;
    }

    private static Instant holdsSince(StoredEvent stored, SubmissionEvent event) {
        return event instanceof SubmissionEvent.CorrectionMade correction && correction.effectiveFrom() != null
                ? correction.effectiveFrom()
                : stored.recordedAt();
    }

    /** Caches the state after a write, unless a later one is cached. */
    void keep(SubmissionId id, Submission state) {
        if (state instanceof Submission.Opened opened) {
            kept.asMap().merge(id, opened, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        }
    }

    private Uni<Submission> foldFrom(
            SubmissionId id, Submission state, Predicate<StoredEvent> until, Set<OmittedEvent> without) {
        StreamVersion after = new StreamVersion(version(state));
        return log.readStream(id.stream(), after, EventStore.READ_LIMIT_MAX).flatMap(events -> {
            List<StoredEvent> wanted = events.stream().takeWhile(until).toList();
            Submission folded = fold(state, wanted, without);
            boolean done = events.size() < EventStore.READ_LIMIT_MAX || wanted.size() < events.size();
            return done ? Uni.createFrom().item(folded) : foldFrom(id, folded, until, without);
        });
    }

    static Submission fold(Submission state, List<StoredEvent> events, Set<OmittedEvent> without) {
        Submission folded = state;
        for (StoredEvent event : events) {
            folded = SubmissionEvolution.evolve(folded, LeftOutEvents.decode(event, without));
        }
        return folded;
    }

    static long version(Submission state) {
        return switch (state) {
            case Submission.NotOpened ignored -> 0;
            case Submission.Opened opened -> opened.version();
        };
    }
}
