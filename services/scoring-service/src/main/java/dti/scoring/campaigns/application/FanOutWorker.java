package dti.scoring.campaigns.application;

import dti.contracts.CampaignChanged;
import dti.contracts.UnitChanged;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.runtime.work.ItemOutcome;
import dti.runtime.work.ItemWork;
import dti.runtime.work.Items;
import dti.runtime.work.PeriodicTask;
import dti.runtime.work.WaitingItems;
import dti.scoring.campaigns.application.FanOutJobs.Pending;
import dti.scoring.copies.application.ReferenceCopies;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Turns stored jobs into events, one append per unit, through the same queue as all other writes. A unit that fails or
 * waits is put off alone.
 */
@ApplicationScoped
public class FanOutWorker implements PeriodicTask, Items<Pending> {

    /**
     * Looks five times a second, so that a phase reaches every submission well within the two seconds a caller waits.
     */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final FanOutJobs jobs;
    private final ReferenceCopies copies;
    private final SubmissionCommands commands;
    private final ItemWork<Pending> units;

    FanOutWorker(FanOutJobs jobs, ReferenceCopies copies, SubmissionCommands commands, WaitingItems waiting) {
        this.jobs = jobs;
        this.copies = copies;
        this.commands = commands;
        this.units = new ItemWork<>(this, waiting);
    }

    @Override
    public String name() {
        return FanOutJobs.WORKER;
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return units.turn();
    }

    @Override
    public Uni<List<Pending>> due() {
        return jobs.next();
    }

    @Override
    public String key(Pending pending) {
        return pending.key();
    }

    @Override
    public String about(Pending pending) {
        return pending.fanOut().campaign() + "/" + pending.unit();
    }

    @Override
    public Uni<ItemOutcome> work(Pending pending) {
        FanOut fanOut = pending.fanOut();
        CampaignChanged.FrameworkPin pin = fanOut.framework();
        return copies.hasFramework(pin.key(), pin.version())
                .flatMap(known -> known
                        ? copies.unit(pending.unit()).flatMap(unit -> record(pending, unit))
                        : waits("the framework " + pin.key() + " version " + pin.version() + " has not arrived"));
    }

    private Uni<ItemOutcome> record(Pending pending, Optional<UnitChanged> unit) {
        SubmissionId id = new SubmissionId(pending.fanOut().campaign(), pending.unit());
        return unit.map(known -> commands.handle(id, command(pending, known.level(), known.groups()), request(pending))
                        .flatMap(outcome -> finish(pending, outcome)))
                .orElseGet(() -> waits("the unit " + pending.unit() + " has not arrived"));
    }

    private Uni<ItemOutcome> finish(Pending pending, Outcome<Submission.Opened, Refusal> outcome) {
        return outcome.settled(Refusal::rule)
                .map(word -> jobs.done(pending, word).replaceWith(ItemOutcome.DONE))
                .orElseGet(() -> waits("many write to the submission at once"));
    }

    private static Uni<ItemOutcome> waits(String reason) {
        return Uni.createFrom().item(new ItemOutcome.Waits(reason));
    }

    private static SubmissionCommand command(Pending pending, String level, List<String> groups) {
        FanOut fanOut = pending.fanOut();
        SubmissionActor by = new SubmissionActor(
                fanOut.actor().subject(), fanOut.actor().role(), fanOut.actor().unit());
        FrameworkPin pin =
                new FrameworkPin(fanOut.framework().key(), fanOut.framework().version());
        if (fanOut.repin()) {
            return new SubmissionCommand.RepinFramework(pin, fanOut.reason(), by);
        }
        var opening = new SubmissionCommand.Opening(
                fanOut.campaign(),
                pending.unit(),
                level,
                groups,
                pin,
                fanOut.unreviewed(),
                fanOut.parameters(),
                fanOut.bonusCap(),
                fanOut.unsignedEvidence(),
                fanOut.period());
        return new SubmissionCommand.EnterPhase(opening, fanOut.phase(), fanOut.phaseClosesAt(), fanOut.reason(), by);
    }

    private static CommandRequest request(Pending pending) {
        FanOut fanOut = pending.fanOut();
        return CommandRequest.ofComponent(
                "fan-out",
                pending.unit(),
                pending.jobId(),
                fanOut.at(),
                fanOut.actor().subject());
    }
}
