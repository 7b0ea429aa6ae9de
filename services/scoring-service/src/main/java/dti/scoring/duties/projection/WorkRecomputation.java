package dti.scoring.duties.projection;

import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.scoring.duties.domain.FollowedSubmission;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.LeftOutEvents;
import dti.scoring.submissions.application.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recomputes for a replay, from the log alone, what the projection's tables should contain for a submission. */
public final class WorkRecomputation {

    private static final String POSITION = """
            select position from es.projection
             where projection = 'work' and log_id = (select id from es.log_head where log = $1)""";

    private static final String HOLD = "select es.move_checkpoint('work', $1, $2, $2)";

    private static final String LAST = """
            select max(version) from es.event
             where log_id = (select id from es.log_head where log = $1) and stream = $2 and position <= $3""";

    private final EventStore log;
    private final WorkCache folds;
    private final Catalogues catalogues;
    private volatile @Nullable Followed lastFollowed;

    public WorkRecomputation(EventStore log, Catalogues catalogues, LeftOutEvents leftOut) {
        this.log = log;
        this.folds = new WorkCache(log, leftOut);
        this.catalogues = catalogues;
    }

    /** A submission right after an event. */
    public record Followed(FollowedSubmission submission, StoredEvent last) {

        boolean isOf(StreamId stream, long version) {
            return last.stream().equals(stream) && last.version().value() == version;
        }
    }

    /**
     * Returns the submission after the given events. A replay calls this for one chunk of a submission after the other:
     * the last result is kept and folded on; a submission that is not the kept one is read from the log.
     *
     * @param version the version before the first of the events
     */
    public Uni<Followed> follow(StreamId stream, long version, List<RecordedEvent> events) {
        Optional<Followed> known = Optional.ofNullable(lastFollowed).filter(each -> each.isOf(stream, version));
        if (events.isEmpty()) {
            return known.map(each -> Uni.createFrom().item(each)).orElseGet(() -> read(stream, version));
        }
        StoredEvent last = events.getLast().stored();
        return (known.isPresent() || version == 0
                        ? Uni.createFrom().item(new Followed(after(known.map(Followed::submission), events), last))
                        : read(last))
                .invoke(followed -> lastFollowed = followed);
    }

    private Uni<Followed> read(StreamId stream, long version) {
        return log.readStream(stream, new StreamVersion(version - 1), 1)
                .map(List::getFirst)
                .flatMap(this::read);
    }

    private Uni<Followed> read(StoredEvent last) {
        return folds.folded(last).map(submission -> new Followed(submission, last));
    }

    private static FollowedSubmission after(Optional<FollowedSubmission> known, List<RecordedEvent> events) {
        Optional<FollowedSubmission> state = known;
        for (RecordedEvent each : events) {
            state = Optional.of(WorkCache.next(state, each.event()));
        }
        return state.orElseThrow();
    }

    /** Returns the submissions whose rows differ. A submission whose rows are of another event is not compared. */
    public Uni<List<WorkDifference>> compare(List<Followed> ended, SqlConnection transaction) {
        return Multi.createFrom()
                .iterable(ended)
                .onItem()
                .transformToUniAndConcatenate(
                        each -> work(each.submission()).map(work -> new WorkRows.At(work, each.last())))
                .collect()
                .asList()
                .flatMap(all -> new WorkRows(transaction).differing(all));
    }

    /** Holds the projection at its position until the transaction ends. Empty where it moved on meanwhile. */
    public static Uni<Optional<Long>> hold(SqlConnection transaction) {
        return transaction
                .preparedQuery(POSITION)
                .execute(Tuple.of(EventLogs.SUBMISSIONS))
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(position -> transaction
                        .preparedQuery(HOLD)
                        .execute(Tuple.of(EventLogs.SUBMISSIONS, position))
                        .map(rows ->
                                rows.iterator().next().getBoolean(0) ? Optional.of(position) : Optional.<Long>empty()));
    }

    /** Writes the rows of a submission as they follow from its events up to the held position. */
    public Uni<Void> renew(StreamId stream, long position, SqlConnection transaction) {
        return transaction
                .preparedQuery(LAST)
                .execute(Tuple.of(EventLogs.SUBMISSIONS, stream.value(), position))
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(version -> log.readStream(stream, new StreamVersion(version - 1), 1))
                .map(events -> events.getFirst())
                .flatMap(last -> folds.folded(last)
                        .flatMap(this::work)
                        .flatMap(work -> new WorkRows(transaction).write(Optional.empty(), work, last)));
    }

    private Uni<SubmissionWork> work(FollowedSubmission followed) {
        return catalogues
                .of(followed.submission().framework())
                .map(framework -> SubmissionWork.of(followed, framework));
    }
}
