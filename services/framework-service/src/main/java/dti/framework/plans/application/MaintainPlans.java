package dti.framework.plans.application;

import dti.contracts.Actor;
import dti.contracts.PlanChanged;
import dti.eventsourcing.Decision;
import dti.eventsourcing.StreamId;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.commands.application.Outbox;
import dti.framework.commands.application.OutboxEvent;
import dti.framework.commands.application.SessionCommands;
import dti.framework.commands.application.WriteResult;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.framework.plans.domain.Plan;
import dti.framework.plans.domain.PlanCommand;
import dti.framework.plans.domain.PlanContent;
import dti.framework.plans.domain.PlanDecider;
import dti.framework.plans.domain.PlanEvent;
import dti.framework.plans.domain.PlanId;
import dti.framework.plans.domain.PlanState;
import dti.framework.plans.domain.Refusal;
import dti.framework.units.application.FindUnits;
import dti.runtime.access.Caller;
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
    private final SessionCommands commands;

    MaintainPlans(PlanRepository plans, FindUnits units, EventLogs logs, Outbox outbox, SessionCommands commands) {
        this.plans = plans;
        this.units = units;
        this.logs = logs;
        this.outbox = outbox;
        this.commands = commands;
    }

    /** Issues the plan, or replaces it. Sending the same content again without a key changes nothing. */
    public Uni<Outcome<WriteResult<ChangedPlan>, Refusal>> issue(
            PlanId id, PlanContent content, @Nullable String reason, Caller caller, CommandRequest request) {
        Actor by = PlanAccess.issue(caller, id.unit());
        boolean assigned = by.role().equals(Role.ADMINISTRATOR.claim());
        Change change = new Change(id, by, request);
        return handle(change, found -> {
            if (found.has(content) && !request.repeatable()) {
                return unchanged(found, change);
            }
            return units.levels(List.of(id.unit()))
                    .map(levels ->
                            new PlanCommand.IssuePlan(id, content, assigned, levels.containsKey(id.unit()), reason))
                    .flatMap(command -> decide(command, found, change));
        });
    }

    public Uni<Outcome<WriteResult<ChangedPlan>, Refusal>> record(
            PlanId id, PlanCommand.RecordProgress report, Caller caller, CommandRequest request) {
        Change change = new Change(id, PlanAccess.report(caller, id.unit()), request);
        return handle(change, found -> decide(report, found, change));
    }

    /** A request to change a plan. */
    private record Change(PlanId id, Actor by, CommandRequest request) {}

    /** The row of a plan and the plan in it, or a new row and no plan. */
    private record Found(PlanEntity row, PlanState state) {

        boolean has(PlanContent content) {
            return state instanceof Plan plan && plan.content().equals(content);
        }
    }

    private Uni<Outcome<WriteResult<ChangedPlan>, Refusal>> handle(
            Change change, Function<Found, Uni<Attempt<WriteResult<ChangedPlan>, Refusal>>> work) {
        return commands.handle(
                Logs.PLANS,
                change.request(),
                Refusal.Invalid::new,
                event -> result(PlanCodec.told(event), event.version().value()),
                () -> plans.findById(change.id().toString(), LockModeType.PESSIMISTIC_WRITE)
                        .map(this::found)
                        .flatMap(found -> change.request().isStale(found.row().version)
                                ? SessionCommands.stale(found.row().version)
                                : work.apply(found)));
    }

    private Found found(@Nullable PlanEntity row) {
        return row == null ? new Found(new PlanEntity(), decider.initial()) : new Found(row, PlanCodec.plan(row));
    }

    private Uni<Attempt<WriteResult<ChangedPlan>, Refusal>> decide(PlanCommand command, Found found, Change change) {
        return switch (decider.decide(command, found.state())) {
            case Decision.Rejected<PlanEvent, Refusal>(Refusal reason) -> SessionCommands.refused(reason);
            case Decision.Accepted<PlanEvent, Refusal>(var events) -> keep(events.getFirst(), found, change);
        };
    }

    private Uni<Attempt<WriteResult<ChangedPlan>, Refusal>> keep(PlanEvent event, Found found, Change change) {
        Plan after = issued(decider.evolve(found.state(), event));
        PlanChanged contract =
                PlanCodec.contract(event, after, change.by(), change.request().at());
        PlanEntity row = found.row();
        OutboxEvent recorded = new OutboxEvent(
                Logs.PLANS,
                new StreamId(after.id().toString()),
                row.version,
                "plan-" + PlanCodec.change(event),
                contract);
        row.id = after.id().toString();
        row.unit = after.id().unit();
        row.year = after.id().year();
        row.version = row.version + 1;
        row.document = PlanCodec.json(after);
        return plans.persistAndFlush(row)
                .chain(() -> outbox.append(recorded, change.request()))
                .map(place -> new Attempt.Recorded<>(result(contract, place.version()), place.position()));
    }

    private Uni<Attempt<WriteResult<ChangedPlan>, Refusal>> unchanged(Found found, Change change) {
        Plan plan = issued(found.state());
        PlanEvent nothing = new PlanEvent.PlanReplaced(plan.content(), plan.assigned(), null);
        PlanChanged contract =
                PlanCodec.contract(nothing, plan, change.by(), change.request().at());
        long version = found.row().version;
        return logs.of(Logs.PLANS)
                .head()
                .map(head -> new Attempt.Recorded<>(
                        new WriteResult<>(new ChangedPlan(contract, version), version, false),
                        head.position().value()));
    }

    private static Plan issued(PlanState state) {
        return switch (state) {
            case Plan plan -> plan;
            case PlanState.NotIssued _ -> throw new IllegalStateException("every event leaves a plan");
        };
    }

    private static WriteResult<ChangedPlan> result(PlanChanged change, long version) {
        return WriteResult.of(new ChangedPlan(change, version), version);
    }
}
