package dti.scoring.phases.application;

import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.scoring.phases.application.FanOutJobs.Pending;
import dti.scoring.reference.application.ReferenceCopies;
import dti.scoring.submissions.application.SubmissionAnswer;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.SubmissionRequest;
import dti.scoring.submissions.domain.By;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import dti.wiring.Chore;
import dti.wiring.RepeatedWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Turns stored jobs into events, one append per unit, through the same queue as everyone's writes. */
@ApplicationScoped
public class FanOutWorker implements Chore {

    private static final Logger LOG = Logger.getLogger(FanOutWorker.class);

    /** Five looks a second: a phase reaches every submission well within the two seconds a caller waits. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final FanOutJobs jobs;
    private final ReferenceCopies copies;
    private final SubmissionCommands commands;

    FanOutWorker(FanOutJobs jobs, ReferenceCopies copies, SubmissionCommands commands) {
        this.jobs = jobs;
        this.copies = copies;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return RepeatedWork.whileSomeIsDone(jobs::next, this::record);
    }

    /** True when the unit is done; false when it waits for something that has not arrived yet. */
    private Uni<Boolean> record(Pending pending) {
        FanOut fanOut = pending.fanOut();
        return Uni.combine()
                .all()
                .unis(
                        copies.unit(pending.unit()),
                        copies.frameworkDocument(
                                fanOut.framework().key(), fanOut.framework().version()))
                .asTuple()
                .flatMap(found -> {
                    if (found.getItem1().isEmpty() || found.getItem2().isEmpty()) {
                        LOG.infof("fan-out-waits campaign=%s unit=%s", fanOut.campaign(), pending.unit());
                        return Uni.createFrom().item(false);
                    }
                    var unit = found.getItem1().get();
                    return commands.handle(request(pending, unit.level(), unit.groups()))
                            .flatMap(answer -> finish(pending, answer));
                });
    }

    private Uni<Boolean> finish(Pending pending, SubmissionAnswer answer) {
        return answer.settled()
                .map(word -> jobs.done(pending, word).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private static SubmissionRequest request(Pending pending, String level, List<String> groups) {
        FanOut fanOut = pending.fanOut();
        By by = new By(
                fanOut.actor().subject(), fanOut.actor().role(), fanOut.actor().unit());
        FrameworkPin pin =
                new FrameworkPin(fanOut.framework().key(), fanOut.framework().version());
        SubmissionCommand command = fanOut.repin()
                ? new SubmissionCommand.RepinFramework(pin, fanOut.reason(), by)
                : new SubmissionCommand.EnterPhase(
                        new SubmissionCommand.Opening(
                                fanOut.campaign(),
                                pending.unit(),
                                level,
                                groups,
                                pin,
                                fanOut.unreviewed(),
                                fanOut.parameters(),
                                fanOut.bonusCap(),
                                fanOut.unsignedEvidence(),
                                fanOut.period()),
                        fanOut.phase(),
                        fanOut.phaseClosesAt(),
                        fanOut.reason(),
                        by);
        UUID requestId = new RequestKey("system:fan-out", pending.unit(), pending.jobId()).requestId();
        return new SubmissionRequest(
                new SubmissionId(fanOut.campaign(), pending.unit()),
                command,
                requestId,
                requestId.toString(),
                OptionalLong.empty(),
                fanOut.at(),
                new Append.Origin(fanOut.actor().subject(), pending.jobId(), pending.jobId(), null));
    }
}
