package dti.scoring.plans.application;

import dti.contracts.Actor;
import dti.contracts.PlanChanged;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.scoring.plans.application.PlanCopies.Pending;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.SubmissionRequest;
import dti.scoring.submissions.domain.By;
import dti.scoring.submissions.domain.PlanFigures;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.wiring.Chore;
import dti.wiring.RepeatedWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Tells every submission how far its unit's plan has come, one append each, through the same queue as everyone's writes.
 * A submission that opens later is told then.
 */
@ApplicationScoped
public class PlanWorker implements Chore {

    /** Nobody stands beside it: progress is reported by the week, and one look joins all plans with all submissions. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final PlanCopies copies;
    private final SubmissionCommands commands;

    PlanWorker(PlanCopies copies, SubmissionCommands commands) {
        this.copies = copies;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "plan-progress";
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return RepeatedWork.whileSomeIsDone(copies::next, this::tell);
    }

    /** True when the submission knows; false when it is contended and told again later. */
    private Uni<Boolean> tell(Pending pending) {
        return commands.handle(request(pending)).flatMap(answer -> {
            return answer.settled()
                    .map(word -> copies.taken(pending, word).replaceWith(true))
                    .orElseGet(() -> Uni.createFrom().item(false));
        });
    }

    private static SubmissionRequest request(Pending pending) {
        ToldPlan told = pending.told();
        PlanChanged change = told.change();
        Actor actor = change.actor();
        UUID requestId = new RequestKey("system:plans", pending.submission().toString(), told.event()).requestId();
        SubmissionCommand command = new SubmissionCommand.RecordPlanProgress(
                change.year(),
                told.version(),
                figures(change),
                told.recordedAt(),
                new By(actor.subject(), actor.role(), actor.unit()));
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
