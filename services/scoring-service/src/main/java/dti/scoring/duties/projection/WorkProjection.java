package dti.scoring.duties.projection;

import dti.eventstore.StoredEvent;
import dti.eventstore.project.Projection;
import dti.scoring.duties.domain.FollowedSubmission;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.SubmissionEventCodec;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps, per submission and leaf, what is still to do; duties and work queues are read from that alone. */
@ApplicationScoped
public class WorkProjection implements Projection {

    private final KeptWork kept;
    private final Catalogues catalogues;

    WorkProjection(EventLogs logs, Catalogues catalogues) {
        this.kept = new KeptWork(logs.submissions());
        this.catalogues = catalogues;
    }

    @Override
    public String name() {
        return "work";
    }

    /** Work is what is left at the end, so a submission is written once per batch. */
    @Override
    public Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction) {
        Map<String, List<StoredEvent>> bySubmission = new LinkedHashMap<>();
        events.forEach(event -> bySubmission
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
        Optional<FollowedSubmission> state = before;
        for (StoredEvent event : events) {
            state = Optional.of(KeptWork.next(state, SubmissionEventCodec.decode(event)));
        }
        return Uni.createFrom().item(state.orElseThrow());
    }

    private Uni<SubmissionWork> work(FollowedSubmission followed) {
        return catalogues
                .of(followed.submission().framework())
                .map(framework -> SubmissionWork.of(followed, framework));
    }
}
