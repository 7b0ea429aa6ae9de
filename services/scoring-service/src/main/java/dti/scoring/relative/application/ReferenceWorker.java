package dti.scoring.relative.application;

import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.scoring.relative.application.ReferenceValues.Pending;
import dti.scoring.submissions.application.SubmissionAnswer;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.SubmissionRequest;
import dti.scoring.submissions.domain.ReferenceValue;
import dti.scoring.submissions.domain.SubmissionCommand.FixReferenceValue;
import dti.scoring.submissions.domain.SubmissionId;
import dti.wiring.Chore;
import dti.wiring.RepeatedWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Looks for best values where self-assessment has closed, and hands every reference value to the submissions that lack it,
 * also to those opened later. The request id is made of value and unit, so doing a unit twice records it once.
 */
@ApplicationScoped
public class ReferenceWorker implements Chore {

    /** A reference value is fixed once or twice in a campaign, and nobody stands beside it. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ReferenceValues values;
    private final BestValues best;
    private final SubmissionCommands commands;

    ReferenceWorker(ReferenceValues values, BestValues best, SubmissionCommands commands) {
        this.values = values;
        this.best = best;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "reference-values";
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return cutOffs().chain(this::spread);
    }

    private Uni<Void> cutOffs() {
        return values.nextCutOff()
                .flatMap(campaign -> campaign.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : best.of(campaign.get())
                                .chain(found -> values.cutOff(campaign.get(), found))
                                .chain(this::cutOffs));
    }

    private Uni<Void> spread() {
        return RepeatedWork.whileSomeIsDone(values::pending, this::record);
    }

    /** True when the unit is done; false when it is to be tried again. */
    private Uni<Boolean> record(Pending pending) {
        return commands.handle(request(pending)).flatMap(answer -> finish(pending, answer));
    }

    private Uni<Boolean> finish(Pending pending, SubmissionAnswer answer) {
        return answer.settled()
                .map(word -> values.done(pending, word).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private static SubmissionRequest request(Pending pending) {
        FixedValue fixed = pending.value().value();
        var reference = new ReferenceValue(
                fixed.value(), fixed.source(), pending.value().number());
        UUID requestId = new RequestKey("system:reference-values", pending.unit(), fixed.id()).requestId();
        return new SubmissionRequest(
                new SubmissionId(fixed.campaign(), pending.unit()),
                new FixReferenceValue(fixed.leaf(), reference, fixed.reason(), fixed.by()),
                requestId,
                requestId.toString(),
                OptionalLong.empty(),
                fixed.fixedAt(),
                new Append.Origin(fixed.by().subject(), fixed.id(), fixed.id(), null));
    }
}
