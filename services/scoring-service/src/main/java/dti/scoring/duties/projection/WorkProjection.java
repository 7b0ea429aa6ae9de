package dti.scoring.duties.projection;

import dti.eventstore.StoredEvent;
import dti.eventstore.project.BatchParking;
import dti.eventstore.project.ParkingProjection;
import dti.scoring.duties.domain.FollowedSubmission;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.LeftOutEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the open work per submission and leaf. Duties and work queues are read from that alone. */
@ApplicationScoped
public class WorkProjection implements ParkingProjection {

    private final WorkCache kept;
    private final Catalogues catalogues;

    WorkProjection(EventLogs logs, Catalogues catalogues, LeftOutEvents leftOut) {
        this.kept = new WorkCache(logs.submissions(), leftOut);
        this.catalogues = catalogues;
    }

    @Override
    public String name() {
        return "work";
    }

    /** Only the work open after the last event counts, so a submission is written once per batch. */
    @Override
    public Uni<Void> apply(List<StoredEvent> events, BatchParking held, SqlConnection transaction) {
        Map<String, List<StoredEvent>> bySubmission = new LinkedHashMap<>();
        held.flowing(events)
                .forEach(event -> bySubmission
                        .computeIfAbsent(event.stream().value(), _ -> new ArrayList<>())
                        .add(event));
        return Multi.createFrom()
                .iterable(bySubmission.values())
                .onItem()
                .transformToUniAndConcatenate(own -> apply(own, new WorkRows(transaction)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> applyHeld(StoredEvent event, boolean isLast, SqlConnection transaction) {
        return apply(List.of(event), new WorkRows(transaction));
    }

    /** Writes nothing: the tables keep the open work of the submission without the event. */
    @Override
    public Uni<Void> leaveOut(StoredEvent event, boolean isLast, SqlConnection transaction) {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> apply(List<StoredEvent> events, WorkRows rows) {
        Optional<SubmissionWork> before = kept.before(events.getFirst());
        return after(before.map(SubmissionWork::followed), events)
                .flatMap(this::work)
                .flatMap(work -> rows.write(before, work, events.getLast()).invoke(() -> kept.keep(work)));
    }

    private Uni<FollowedSubmission> after(Optional<FollowedSubmission> before, List<StoredEvent> events) {
        boolean knowsStart = before.isPresent() || events.getFirst().version().value() == 1;
        if (!knowsStart) {
            return kept.folded(events.getLast());
        }
        return kept.after(before, events);
    }

    private Uni<SubmissionWork> work(FollowedSubmission followed) {
        return catalogues
                .of(followed.submission().framework())
                .map(framework -> SubmissionWork.of(followed, framework));
    }
}
