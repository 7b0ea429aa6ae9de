package dti.framework.plans.application;

import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.PlanChanged;
import dti.eventstore.StoredEvent;
import dti.framework.logs.application.StoredContracts;
import dti.framework.plans.domain.Plan;
import dti.framework.plans.domain.PlanEvent;
import dti.framework.plans.domain.PlanEvent.PlanIssued;
import dti.framework.plans.domain.PlanEvent.PlanReplaced;
import dti.framework.plans.domain.PlanEvent.ProgressRecorded;
import dti.framework.plans.domain.PlanFigures;
import dti.framework.plans.domain.PlanId;
import dti.runtime.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Converts plans and their events to and from their stored and published forms. */
final class PlanCodec {

    private static final String ISSUED = "issued";
    private static final String REPLACED = "replaced";
    private static final String PROGRESS_RECORDED = "progress-recorded";

    private PlanCodec() {}

    /** The name of the change in the contract. */
    static String change(PlanEvent event) {
        return switch (event) {
            case PlanIssued _ -> ISSUED;
            case PlanReplaced _ -> REPLACED;
            case ProgressRecorded _ -> PROGRESS_RECORDED;
        };
    }

    static PlanChanged contract(PlanEvent event, Plan after, Actor actor, Instant at) {
        return new PlanChanged(
                after.id().unit(),
                after.id().year(),
                change(event),
                event instanceof PlanReplaced replaced ? replaced.reason() : null,
                actor,
                at,
                switch (event) {
                    case PlanIssued issued -> PlanContracts.contract(issued.content());
                    case PlanReplaced replaced -> PlanContracts.contract(replaced.content());
                    case ProgressRecorded _ -> null;
                },
                event instanceof ProgressRecorded recorded
                        ? PlanContracts.contract(recorded.item(), recorded.progress())
                        : null,
                PlanFigures.of(after).stream()
                        .map(count ->
                                new PlanChanged.Count(count.of(), count.assigned(), count.done(), count.doneLate()))
                        .toList());
    }

    static PlanChanged told(StoredEvent stored) {
        return StoredContracts.read(stored, PlanChanged.class);
    }

    static PlanHistory history(StoredEvent stored) {
        PlanChanged told = told(stored);
        return new PlanHistory(stored.version().value(), stored.recordedAt(), told.actor(), event(told));
    }

    static String json(Plan plan) {
        List<PlanChanged.Progress> progress = plan.progress().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> PlanContracts.contract(each.getKey(), each.getValue()))
                .toList();
        return ContractsJson.write(new StoredPlan(PlanContracts.contract(plan.content()), plan.assigned(), progress));
    }

    static Plan plan(PlanEntity row) {
        StoredPlan stored = ContractsJson.readOwn(row.document, StoredPlan.class);
        return new Plan(
                new PlanId(row.unit, row.year),
                PlanContracts.content(stored.plan()),
                stored.assigned(),
                stored.progress().stream()
                        .collect(Collectors.toMap(PlanChanged.Progress::item, PlanContracts::progress)));
    }

    private static PlanEvent event(PlanChanged told) {
        boolean assigned = told.actor().role().equals(Role.ADMINISTRATOR.claim());
        return switch (told.change()) {
            case ISSUED ->
                new PlanIssued(
                        new PlanId(told.unit(), told.year()),
                        PlanContracts.content(Objects.requireNonNull(told.plan())),
                        assigned);
            case REPLACED ->
                new PlanReplaced(PlanContracts.content(Objects.requireNonNull(told.plan())), assigned, told.reason());
            case PROGRESS_RECORDED -> {
                PlanChanged.Progress progress = Objects.requireNonNull(told.progress());
                yield new ProgressRecorded(progress.item(), PlanContracts.progress(progress));
            }
            default -> throw new IllegalStateException("an unknown change of a plan: " + told.change());
        };
    }
}
