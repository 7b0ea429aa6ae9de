package dti.scoring.duties.projection;

import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;

/** The projection's own computation for a replay: what its tables should say of a submission, from the log alone. */
public final class WorkRecomputation {

    /** Where the projection has not come to the event yet, or its row is of a later one, there is nothing to compare. */
    private static final String IS_THERE = """
            select exists (select from es.projection p
                            where p.projection = 'work' and p.position >= $3
                              and p.log_id = (select id from es.log_head where log = $4))
                   and not exists (select from submission_work l
                                    where l.campaign = $1 and l.unit = $2 and l.position > $3)""";

    private static final String POSITION = """
            select position from es.projection
             where projection = 'work' and log_id = (select id from es.log_head where log = $1)""";

    private static final String HOLD = "select es.move_checkpoint('work', $1, $2, $2)";

    private static final String LAST = """
            select max(version) from es.event
             where log_id = (select id from es.log_head where log = $1) and stream = $2 and position <= $3""";

    private final EventStore log;
    private final KeptWork folds;
    private final Catalogues catalogues;

    public WorkRecomputation(EventStore log, Catalogues catalogues) {
        this.log = log;
        this.folds = new KeptWork(log);
        this.catalogues = catalogues;
    }

    /** What the tables say of a submission, and what they should, as one document each. */
    public record Compared(String live, String replayed) {}

    /** After an event; empty where the tables are not of that event. */
    public Uni<Optional<Compared>> compare(StoredEvent last, SqlConnection transaction) {
        String[] stream = last.stream().value().split("/", 2);
        Tuple moment = Tuple.of(stream[0], stream[1], last.position().value(), EventLogs.SUBMISSIONS);
        return transaction
                .preparedQuery(IS_THERE)
                .execute(moment)
                .flatMap(rows -> rows.iterator().next().getBoolean(0)
                        ? compared(last, transaction).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Compared> compared(StoredEvent last, SqlConnection transaction) {
        WorkRows rows = new WorkRows(transaction);
        return work(last)
                .flatMap(work -> rows.live(work)
                        .flatMap(live -> rows.wanted(work, last).map(wanted -> new Compared(live, wanted))));
    }

    /** How far the projection is; it goes no further before the transaction ends. Empty where it moved on meanwhile. */
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

    /** Writes what follows from a submission's events up to where the projection is held. */
    public Uni<Void> renew(StreamId stream, long position, SqlConnection transaction) {
        return transaction
                .preparedQuery(LAST)
                .execute(Tuple.of(EventLogs.SUBMISSIONS, stream.value(), position))
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(version -> log.readStream(stream, new StreamVersion(version - 1), 1))
                .map(events -> events.getFirst())
                .flatMap(last ->
                        work(last).flatMap(work -> new WorkRows(transaction).write(Optional.empty(), work, last)));
    }

    private Uni<SubmissionWork> work(StoredEvent last) {
        return folds.folded(last)
                .flatMap(followed -> catalogues
                        .of(followed.submission().framework())
                        .map(framework -> SubmissionWork.of(followed, framework)));
    }
}
