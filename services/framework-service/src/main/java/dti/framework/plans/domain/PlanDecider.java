package dti.framework.plans.domain;

import dti.eventsourcing.Decider;
import dti.eventsourcing.Decision;
import dti.framework.commands.domain.Violation;
import dti.framework.plans.domain.PlanCommand.IssuePlan;
import dti.framework.plans.domain.PlanCommand.RecordProgress;
import dti.framework.plans.domain.PlanEvent.PlanIssued;
import dti.framework.plans.domain.PlanEvent.PlanReplaced;
import dti.framework.plans.domain.PlanEvent.ProgressRecorded;
import java.util.List;
import java.util.Map;

/** Decides commands on a plan and applies its events. */
public final class PlanDecider implements Decider<PlanCommand, PlanState, PlanEvent, Refusal> {

    @Override
    public PlanState initial() {
        return new PlanState.NotIssued();
    }

    @Override
    public Decision<PlanEvent, Refusal> decide(PlanCommand command, PlanState state) {
        return switch (state) {
            case PlanState.NotIssued _ when command instanceof IssuePlan issue -> issue(issue);
            case PlanState.NotIssued _ -> Decision.rejected(new Refusal.PlanUnknown());
            case Plan plan -> decide(command, plan);
        };
    }

    private static Decision<PlanEvent, Refusal> decide(PlanCommand command, Plan plan) {
        return switch (command) {
            case IssuePlan issue -> replace(issue, plan);
            case RecordProgress report -> record(report, plan);
        };
    }

    @Override
    public PlanState evolve(PlanState state, PlanEvent event) {
        return switch (event) {
            case PlanIssued issued -> new Plan(issued.id(), issued.content(), issued.assigned(), Map.of());
            case PlanReplaced replaced -> issued(state).with(replaced.content(), replaced.assigned());
            case ProgressRecorded recorded -> issued(state).with(recorded.item(), recorded.progress());
        };
    }

    private static Decision<PlanEvent, Refusal> issue(IssuePlan issue) {
        List<Violation> violations = PlanChecks.check(issue);
        return violations.isEmpty()
                ? Decision.accepted(new PlanIssued(issue.id(), issue.content(), issue.assigned()))
                : Decision.rejected(new Refusal.Invalid(violations));
    }

    private static Decision<PlanEvent, Refusal> replace(IssuePlan issue, Plan plan) {
        if (plan.assigned() && !issue.assigned()) {
            return Decision.rejected(new Refusal.PlanAssigned());
        }
        boolean changes = !issue.content().equals(plan.content());
        List<Violation> violations = PlanChecks.check(issue, changes);
        return violations.isEmpty()
                ? Decision.accepted(new PlanReplaced(issue.content(), issue.assigned(), issue.reason()))
                : Decision.rejected(new Refusal.Invalid(violations));
    }

    private static Decision<PlanEvent, Refusal> record(RecordProgress report, Plan plan) {
        return plan.content()
                .item(report.item())
                .map(item -> record(report, item))
                .orElseGet(() -> Decision.rejected(new Refusal.ItemUnknown(report.item())));
    }

    private static Decision<PlanEvent, Refusal> record(RecordProgress report, PlanItem item) {
        return switch (ProgressChecks.check(report, item)) {
            case ProgressChecks.Checked.Sound(Progress progress) ->
                Decision.accepted(new ProgressRecorded(item.key(), progress));
            case ProgressChecks.Checked.Unsound(List<Violation> violations) ->
                Decision.rejected(new Refusal.Invalid(violations));
        };
    }

    private static Plan issued(PlanState state) {
        return switch (state) {
            case Plan plan -> plan;
            case PlanState.NotIssued _ -> throw new IllegalStateException("a plan's first event issues it");
        };
    }
}
