package dti.scoring.submissions.http;

import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.runtime.access.Access;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.command.CommandRequests;
import dti.runtime.command.Outcomes;
import dti.runtime.problem.ProblemException;
import dti.runtime.request.ETags;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHeaders;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.Impartiality;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.domain.SubmissionScore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Authorises a request that changes a submission, handles its command, and answers with the outcome. */
@RequestScoped
public class SubmissionWriter {

    private static final String LOG = "submissions";

    private final CallerProvider callers;
    private final Impartiality impartiality;
    private final CommandRequests requests;
    private final SubmissionCommands commands;
    private final Catalogues catalogues;
    private final Clock clock;

    SubmissionWriter(
            CallerProvider callers,
            Impartiality impartiality,
            CommandRequests requests,
            SubmissionCommands commands,
            Catalogues catalogues,
            Clock clock) {
        this.callers = callers;
        this.impartiality = impartiality;
        this.requests = requests;
        this.commands = commands;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** Checks whether the caller may act, and returns the actor to record. */
    @FunctionalInterface
    interface Right {
        Access<SubmissionActor> of(Caller caller, SubmissionId id);
    }

    /** The command a request asks for. */
    @FunctionalInterface
    interface Intent {
        SubmissionCommand of(Instant at, SubmissionActor by);
    }

    Caller caller() {
        return callers.caller();
    }

    /** The time of the commands. */
    public Instant now() {
        return clock.instant();
    }

    Uni<RestResponse<WriteAnswer>> write(SubmissionWrite write, Right right, Intent intent) {
        SubmissionActor by = right.of(callers.caller(), write.id()).demand();
        return write(write, intent.of(now(), by));
    }

    public Uni<RestResponse<WriteAnswer>> write(SubmissionWrite write, SubmissionCommand command) {
        CommandRequest request = requests.of(write.body());
        return handle(write, command, request, refusal -> RefusalProblems.of(refusal, write.batch()));
    }

    /**
     * Like {@link #write(SubmissionWrite, SubmissionCommand)}, for content that names the version it was made from
     * and maps its errors to its own places.
     *
     * @param made the version the submission must have
     */
    public Uni<RestResponse<WriteAnswer>> write(
            SubmissionWrite write, SubmissionCommand command, long made, Function<Refusal, ProblemException> problems) {
        CommandRequest request = requests.of(write.body()).expecting(OptionalLong.of(made));
        return handle(write, command, request, problems);
    }

    /** The answer to a request that left no event. */
    public static RestResponse<WriteAnswer> unchanged(Submission.Opened state, ScoredFramework framework) {
        WriteAnswer body = WriteAnswer.of(state, SubmissionScore.of(state, framework), List.of(), false);
        return RestResponse.ResponseBuilder.ok(body)
                .header("ETag", ETags.ofVersion(state.version()))
                .build();
    }

    private Uni<RestResponse<WriteAnswer>> handle(
            SubmissionWrite write,
            SubmissionCommand command,
            CommandRequest request,
            Function<Refusal, ProblemException> problems) {
        return impartiality
                .demand(callers.caller(), command.by(), write.id())
                .chain(() -> commands.handle(write.id(), command, request))
                .flatMap(outcome -> Outcomes.done(outcome, problems))
                .flatMap(done -> answer(write, done));
    }

    private Uni<RestResponse<WriteAnswer>> answer(
            SubmissionWrite write, Outcome.Done<Submission.Opened, Refusal> done) {
        Submission.Opened state = done.result();
        return catalogues.of(state.framework()).map(framework -> {
            var tree = SubmissionScore.of(state, framework);
            WriteAnswer body = WriteAnswer.of(state, tree, write.leaves(), write.batch());
            return RestResponse.ResponseBuilder.ok(body)
                    .header("ETag", ETags.ofVersion(state.version()))
                    .header(RequestHeaders.DTI_POSITION, new LogPosition(LOG, done.position()).toString())
                    .build();
        });
    }
}
