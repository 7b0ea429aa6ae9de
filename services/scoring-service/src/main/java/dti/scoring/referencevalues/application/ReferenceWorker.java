package dti.scoring.referencevalues.application;

import dti.eventstore.command.CommandRequest;
import dti.runtime.work.ItemOutcome;
import dti.runtime.work.ItemWork;
import dti.runtime.work.Items;
import dti.runtime.work.PeriodicTask;
import dti.runtime.work.WaitingItems;
import dti.scoring.referencevalues.application.ReferenceValues.Pending;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.domain.ReferenceValue;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.SubmissionCommand.FixReferenceValue;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Determines best values in campaigns whose self-assessment has closed, and records every reference value in the
 * submissions that lack it, including those opened later. The request id is derived from value and unit, so
 * processing a unit twice records the value once.
 */
@ApplicationScoped
public class ReferenceWorker implements PeriodicTask, Items<Pending> {

    /**
     * A reference value is fixed once or twice in a campaign, and no user waits for it: one check a second is enough.
     */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ReferenceValues values;
    private final SubmissionCommands commands;
    private final ItemWork<String> cutOffs;
    private final ItemWork<Pending> units;

    ReferenceWorker(ReferenceValues values, BestValues best, SubmissionCommands commands, WaitingItems waiting) {
        this.values = values;
        this.commands = commands;
        this.cutOffs = new ItemWork<>(new CutOffs(values, best), waiting);
        this.units = new ItemWork<>(this, waiting);
    }

    @Override
    public String name() {
        return ReferenceValues.WORKER;
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return cutOffs.turn().chain(units::turn);
    }

    @Override
    public Uni<List<Pending>> due() {
        return values.pending();
    }

    @Override
    public String key(Pending pending) {
        return pending.key();
    }

    @Override
    public String about(Pending pending) {
        FixedValue value = pending.value().value();
        return value.campaign() + "/" + pending.unit() + " " + value.leaf();
    }

    @Override
    public Uni<ItemOutcome> work(Pending pending) {
        FixedValue fixed = pending.value().value();
        return commands.handle(new SubmissionId(fixed.campaign(), pending.unit()), command(pending), request(pending))
                .flatMap(answer -> answer.settled(Refusal::rule)
                        .map(word -> values.done(pending, word).replaceWith(ItemOutcome.DONE))
                        .orElseGet(() ->
                                Uni.createFrom().item(new ItemOutcome.Waits("many write to the submission at once"))));
    }

    private static FixReferenceValue command(Pending pending) {
        FixedValue fixed = pending.value().value();
        var reference = new ReferenceValue(
                fixed.value(), fixed.source(), pending.value().number());
        return new FixReferenceValue(fixed.leaf(), reference, fixed.reason(), fixed.by());
    }

    private static CommandRequest request(Pending pending) {
        FixedValue fixed = pending.value().value();
        return CommandRequest.ofComponent(
                "reference-values",
                pending.unit(),
                fixed.id(),
                fixed.fixedAt(),
                fixed.by().subject());
    }
}
