package dti.framework.plans.application;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.framework.plans.domain.PlanEvent;
import dti.framework.plans.domain.PlanId;
import dti.framework.plans.domain.ProgressReport;
import dti.framework.plans.domain.Quarter;
import dti.framework.units.domain.UnitChecks;
import dti.runtime.access.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Finds plans, their history and their progress reports. */
@ApplicationScoped
public class FindPlans {

    private final PlanRepository plans;
    private final EventLogs logs;

    FindPlans(PlanRepository plans, EventLogs logs) {
        this.plans = plans;
        this.logs = logs;
    }

    /** The current state of the plan; 404 when there is none. */
    public Uni<RecordedPlan> one(PlanId id, Caller caller) {
        PlanAccess.read(caller);
        return Panache.withSession(() -> plans.findById(id.toString()))
                .onItem()
                .ifNull()
                .failWith(PlanProblems::unknown)
                .map(row -> new RecordedPlan(PlanCodec.plan(row), row.version));
    }

    /** Up to {@code limit + 1} plans of the filter, by unit and year. */
    public Uni<List<RecordedPlan>> page(PlanFilter filter, Caller caller) {
        PlanAccess.read(caller);
        return Panache.withSession(() -> plans.page(filter))
                .map(rows -> rows.stream()
                        .map(row -> new RecordedPlan(PlanCodec.plan(row), row.version))
                        .toList());
    }

    /** A number that changes whenever any plan changes. */
    public Uni<Long> edition(Caller caller) {
        PlanAccess.read(caller);
        return logs.of(Logs.PLANS).head().map(head -> head.position().value());
    }

    /** All events of the plan, oldest first; 404 when there is none. */
    public Uni<List<PlanHistory>> history(PlanId id, Caller caller) {
        PlanAccess.read(caller);
        return stream(id).map(events -> events.stream().map(PlanCodec::history).toList());
    }

    /**
     * The progress of the plan by the end of the quarter; 404 when there is no such plan or version.
     *
     * @param version the version of the plan that the report is made from; the latest where absent
     */
    public Uni<GeneratedReport> report(PlanId id, Quarter quarter, OptionalLong version, Caller caller) {
        return history(id, caller).map(all -> {
            List<PlanHistory> events = all.stream()
                    .filter(event -> version.isEmpty() || event.version() <= version.getAsLong())
                    .toList();
            if (events.isEmpty() || version.isPresent() && events.getLast().version() != version.getAsLong()) {
                throw PlanProblems.unknown();
            }
            List<PlanEvent> told = events.stream().map(PlanHistory::event).toList();
            PlanHistory last = events.getLast();
            return new GeneratedReport(ProgressReport.of(told, quarter), last.version(), last.at());
        });
    }

    private Uni<List<StoredEvent>> stream(PlanId id) {
        if (!UnitChecks.isCode(id.unit())) {
            throw PlanProblems.unknown();
        }
        return logs.of(Logs.PLANS).readWholeStream(new StreamId(id.toString())).invoke(events -> {
            if (events.isEmpty()) {
                throw PlanProblems.unknown();
            }
        });
    }
}
