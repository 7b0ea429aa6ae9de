package dti.scoring.plans.application;

import dti.contracts.Actor;
import dti.contracts.PlanChanged;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.runtime.work.Chore;
import dti.runtime.work.ItemOutcome;
import dti.runtime.work.ItemWork;
import dti.runtime.work.Items;
import dti.runtime.work.WaitingItems;
import dti.scoring.plans.application.PlanCopies.Pending;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.SubmissionRequest;
import dti.scoring.submissions.domain.PlanFigures;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Tells every submission how far its unit's plan has come, one append each, through the same queue as everyone's writes.
 * A submission that opens later is told then.
 */
@ApplicationScoped
public class PlanWorker implements Chore, Items<Pending> {

    /** Nobody stands beside it: progress is reported by the week, and one look joins all plans with all submissions. */
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
        return commands.handle(request(pending))
                .flatMap(answer -> answer.settled()
                        .map(word -> copies.taken(pending, word).replaceWith(ItemOutcome.DONE))
                        .orElseGet(() ->
                                Uni.createFrom().item(new ItemOutcome.Waits("many write to the submission at once"))));
    }

    private static SubmissionRequest request(Pending pending) {
        PlanCopy told = pending.told();
        PlanChanged change = told.change();
        Actor actor = change.actor();
        UUID requestId = new RequestKey("system:plans", pending.submission().toString(), told.event()).requestId();
        SubmissionCommand command = new SubmissionCommand.RecordPlanProgress(
                change.year(),
                told.version(),
                figures(change),
                told.recordedAt(),
                new SubmissionActor(actor.subject(), actor.role(), actor.unit()));
        return new SubmissionRequest(
                pending.submission(),
                command,
                requestId,
                requestId.toString(),
                OptionalLong.empty(),
                told.recordedAt(),
                new Append.Origin(actor.subject(), told.event(), told.event(), null));
    }

    private static Map<String, Object> figures(PlanChanged change) {
        return PlanFigures.of(change.counts().stream()
                .map(count -> new PlanFigures.Count(count.of(), count.assigned(), count.done(), count.doneLate()))
                .toList());
    }
}
