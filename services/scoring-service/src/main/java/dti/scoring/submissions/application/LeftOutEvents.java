package dti.scoring.submissions.application;

import dti.eventsourcing.StreamId;
import dti.eventstore.Rows;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.OmittedEvent;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvent.EventLeftOut;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Set;

/**
 * The events of submissions that administrators left out of scoring. A decision made at this instance counts at once,
 * one made at another instance within five seconds.
 */
public final class LeftOutEvents {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private static final String LEFT_OUT =
            "select distinct stream, version from es.left_out_event where log = $1 and reader like 'projection %'";

    private final Uni<Set<OmittedEvent>> read;
    private volatile Uni<Set<OmittedEvent>> current;

    public LeftOutEvents(Pool pool) {
        this(Uni.createFrom()
                .deferred(() -> pool.preparedQuery(LEFT_OUT)
                        .execute(Tuple.of(EventLogs.SUBMISSIONS))
                        .map(rows -> Set.copyOf(Rows.all(
                                rows, row -> new OmittedEvent(new StreamId(row.getString(0)), row.getLong(1)))))));
    }

    private LeftOutEvents(Uni<Set<OmittedEvent>> read) {
        this.read = read;
        this.current = read.memoize().atLeast(KNOWN_FOR);
    }

    /** An instance without any left-out event. */
    public static LeftOutEvents none() {
        return new LeftOutEvents(Uni.createFrom().item(Set.of()));
    }

    public Uni<Set<OmittedEvent>> current() {
        return current;
    }

    /** Makes the next use of {@link #current()} read the events anew. */
    public void refresh() {
        current = read.memoize().atLeast(KNOWN_FOR);
    }

    /** Decodes an event; a left-out event is not decoded. */
    public static SubmissionEvent decode(StoredEvent stored, Set<OmittedEvent> leftOut) {
        return leftOut.contains(OmittedEvent.of(stored))
                ? new EventLeftOut(new SubmissionActor(stored.actor(), SubmissionActor.SYSTEM_ROLE, null))
                : SubmissionEventCodec.decode(stored);
    }
}
