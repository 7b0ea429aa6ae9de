package dti.scoring.plans.application;

import dti.contracts.Actor;
import dti.contracts.PlanChanged;
import dti.eventstore.command.CommandRequest;
import dti.runtime.work.ItemOutcome;
import dti.runtime.work.ItemWork;
import dti.runtime.work.Items;
import dti.runtime.work.PeriodicTask;
import dti.runtime.work.WaitingItems;
import dti.scoring.plans.application.PlanCopies.Pending;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.domain.PlanFigures;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Records in every submission the progress of its unit's plan, one append each, through the same queue as all other
 * writes. A submission that opens later gets the progress then.
 */
@ApplicationScoped
public class PlanWorker implements PeriodicTask, Items<Pending> {

    /**
     * Nobody waits for this work: progress is reported by the week. One check joins all plans with all submissions.
     */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final PlanCopies copies;
    private final SubmissionCommands commands;
    private final ItemWork<Pending> submissions;

    PlanWorker(PlanCopies copies, SubmissionCommands commands, WaitingItems waiting) {
        this.copies = copies;
        this.commands = commands;
        this.submissions = new ItemWork<>(this, waiting);
    }

    @Override
    public String name() {
        return PlanCopies.WORKER;
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return submissions.turn();
    }

    @Override
    public Uni<List<Pending>> due() {
        return copies.next();
    }

    @Override
    public String key(Pending pending) {
        return pending.submission().toString();
    }

    @Override
    public String about(Pending pending) {
        return pending.submission().toString();
    }

    @Override
    public Uni<ItemOutcome> work(Pending pending) {
        return commands.handle(pending.submission(), command(pending), request(pending))
                .flatMap(answer -> answer.settled(Refusal::rule)
                        .map(word -> copies.taken(pending, word).replaceWith(ItemOutcome.DONE))
                        .orElseGet(() ->
                                Uni.createFrom().item(new ItemOutcome.Waits("many write to the submission at once"))));
    }

    private static SubmissionCommand command(Pending pending) {
        PlanCopy plan = pending.told();
        PlanChanged change = plan.change();
        Actor actor = change.actor();
        return new SubmissionCommand.RecordPlanProgress(
                change.year(),
                plan.version(),
                figures(change),
                plan.recordedAt(),
                new SubmissionActor(actor.subject(), actor.role(), actor.unit()));
    }

    private static CommandRequest request(Pending pending) {
        PlanCopy plan = pending.told();
        return CommandRequest.ofComponent(
                "plans",
                pending.submission().toString(),
                plan.event(),
                plan.recordedAt(),
                plan.change().actor().subject());
    }

    private static Map<String, Object> figures(PlanChanged change) {
        return PlanFigures.of(change.counts().stream()
                .map(count -> new PlanFigures.Count(count.of(), count.assigned(), count.done(), count.doneLate()))
                .toList());
    }
}
