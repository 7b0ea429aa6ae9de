package dti.framework.plans.application;

import dti.contracts.Actor;
import dti.contracts.PlanChanged;
import dti.eventsourcing.Decision;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.framework.plans.domain.Plan;
import dti.framework.plans.domain.PlanCommand;
import dti.framework.plans.domain.PlanContent;
import dti.framework.plans.domain.PlanDecider;
import dti.framework.plans.domain.PlanEvent;
import dti.framework.plans.domain.PlanId;
import dti.framework.plans.domain.PlanState;
import dti.framework.plans.domain.Refusal;
import dti.framework.publishing.application.EventLogs;
import dti.framework.publishing.application.Logs;
import dti.framework.publishing.application.Outbox;
import dti.framework.publishing.application.OutboxEvent;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import dti.framework.units.application.FindUnits;
import dti.runtime.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Issues plans and records their progress: row and event in one transaction. */
@ApplicationScoped
public class MaintainPlans {

    private final PlanDecider decider = new PlanDecider();
    private final PlanRepository plans;
    private final FindUnits units;
    private final EventLogs logs;
    private final Outbox outbox;
    private final Writes writes;

    MaintainPlans(PlanRepository plans, FindUnits units, EventLogs logs, Outbox outbox, Writes writes) {
        this.plans = plans;
        this.units = units;
        this.logs = logs;
        this.outbox = outbox;
        this.writes = writes;
    }

    /** Issues the plan, or replaces it; saying the same again without a key changes nothing. */
    public Uni<Written<ChangedPlan>> issue(
            PlanId id, PlanContent content, @Nullable String reason, WriteContext context) {
        Actor actor = PlanAccess.issue(context.caller(), id.unit());
        boolean assigned = actor.role().equals(Role.ADMINISTRATOR.claim());
        return once(new Change(id, actor, context), found -> {
            if (found.says(content) && !context.keyed()) {
                return unchanged(found, actor, context);
            }
            return units.levels(List.of(id.unit()))
                    .map(levels ->
                            new PlanCommand.IssuePlan(id, content, assigned, levels.containsKey(id.unit()), reason))
                    .flatMap(command -> decide(command, found, new Change(id, actor, context)));
        });
    }

    public Uni<Written<ChangedPlan>> record(PlanId id, PlanCommand.RecordProgress report, WriteContext context) {
        Change change = new Change(id, PlanAccess.report(context.caller(), id.unit()), context);
        return once(change, found -> decide(report, found, change));
    }

    /** Whose plan is changed, by whom, in which request. */
    private record Change(PlanId id, Actor actor, WriteContext context) {}

    /** A plan as its row says it is, or that there is none. */
    private record Found(PlanEntity row, PlanState state) {

        boolean says(PlanContent content) {
            return state instanceof Plan plan && plan.content().equals(content);
        }
    }

    private Uni<Written<ChangedPlan>> once(Change change, Function<Found, Uni<? extends Written<ChangedPlan>>> work) {
        return writes.once(
                Logs.PLANS,
                change.context(),
                MaintainPlans::again,
                () -> plans.findById(change.id().toString(), LockModeType.PESSIMISTIC_WRITE)
                        .map(row -> found(row, change.context()))
                        .flatMap(work));
    }

    private Found found(@Nullable PlanEntity row, WriteContext context) {
        long version = row == null ? 0 : row.version;
        if (context.isStale(version)) {
            throw Writes.stale(version);
        }
        return row == null ? new Found(new PlanEntity(), decider.initial()) : new Found(row, PlanCodec.plan(row));
    }

    private Uni<Written<ChangedPlan>> decide(PlanCommand command, Found found, Change change) {
        return switch (decider.decide(command, found.state())) {
            case Decision.Rejected<PlanEvent, Refusal>(Refusal reason) -> throw PlanProblems.of(reason);
            case Decision.Accepted<PlanEvent, Refusal>(var events) -> keep(events.getFirst(), found, change);
        };
    }

    private Uni<Written<ChangedPlan>> keep(PlanEvent event, Found found, Change change) {
        Plan after = issued(decider.evolve(found.state(), event));
        PlanChanged told = PlanCodec.contract(
                event, after, change.actor(), change.context().at());
        PlanEntity row = found.row();
        OutboxEvent recorded = new OutboxEvent(
                Logs.PLANS, new StreamId(after.id().toString()), row.version, "plan-" + PlanCodec.change(event), told);
        row.id = after.id().toString();
        row.unit = after.id().unit();
        row.year = after.id().year();
        row.version = row.version + 1;
        row.document = PlanCodec.json(after);
        return plans.persistAndFlush(row)
                .chain(() -> outbox.record(recorded, change.context()))
                .map(place -> written(told, place.version(), place.position()));
    }

    private Uni<Written<ChangedPlan>> unchanged(Found found, Actor actor, WriteContext context) {
        Plan plan = issued(found.state());
        PlanEvent nothing = new PlanEvent.PlanReplaced(plan.content(), plan.assigned(), null);
        PlanChanged told = PlanCodec.contract(nothing, plan, actor, context.at());
        return logs.of(Logs.PLANS)
                .head()
                .map(head -> written(told, found.row().version, head.position()).asBefore());
    }

    private static Plan issued(PlanState state) {
        return switch (state) {
            case Plan plan -> plan;
            case PlanState.NotIssued _ -> throw new IllegalStateException("every event leaves a plan");
        };
    }

    private static Written<ChangedPlan> again(StoredEvent event) {
        return written(PlanCodec.told(event), event.version().value(), event.position());
    }

    private static Written<ChangedPlan> written(PlanChanged told, long version, GlobalPosition position) {
        return new Written<>(new ChangedPlan(told, version), Logs.PLANS, version, position, version == 1);
    }
}
