package dti.scoring.submissions.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.runtime.request.ETags;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHash;
import dti.runtime.request.RequestHeaders;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.Impartiality;
import dti.scoring.submissions.application.SubmissionAnswer;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.SubmissionRequest;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.domain.SubmissionScore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sends a command on its way with what the request's headers say, and turns the outcome into an answer. */
@RequestScoped
public class SubmissionWriter {

    private static final String LOG = "submissions";

    private final CallerProvider callers;
    private final Impartiality impartiality;
    private final RequestHeaders headers;
    private final SubmissionCommands commands;
    private final Catalogues catalogues;
    private final ObjectMapper mapper;

    SubmissionWriter(
            CallerProvider callers,
            Impartiality impartiality,
            RequestHeaders headers,
            SubmissionCommands commands,
            Catalogues catalogues,
            ObjectMapper mapper) {
        this.callers = callers;
        this.impartiality = impartiality;
        this.headers = headers;
        this.commands = commands;
        this.catalogues = catalogues;
        this.mapper = mapper;
    }

    /**
     * What the request is about.
     *
     * @param body as it was sent, so that a repetition can be told from another request
     * @param leaves the leaves the answer shows
     */
    public record Write(
            SubmissionId id,
            SubmissionCommand command,
            @Nullable Object body,
            List<String> leaves,
            boolean many) {}

    /** When the command was received: the one clock of the write side. */
    public static Instant now() {
        return Instant.now();
    }

    public Uni<RestResponse<WriteAnswer>> write(Write write) {
        return write(write, headers.ifMatchVersion(), refusal -> RefusalProblems.of(refusal, write.many()));
    }

    /**
     * The same where the content itself says which version it was made from, and faults are told in its own terms.
     *
     * @param ifMatch the version the submission must have
     */
    public Uni<RestResponse<WriteAnswer>> write(
            Write write, OptionalLong ifMatch, Function<Refusal, ProblemException> problems) {
        return impartiality
                .demand(callers.caller(), write.command().by(), write.id())
                .chain(() -> commands.handle(request(write, ifMatch)))
                .flatMap(answer -> switch (answer) {
                    case SubmissionAnswer.Done done -> answered(write, done);
                    case SubmissionAnswer.Refused(var refusal) -> failed(problems.apply(refusal));
                    case SubmissionAnswer.Stale(long actual) -> failed(stale(actual));
                    case SubmissionAnswer.KeyReused ignored -> failed(keyReused());
                    case SubmissionAnswer.Contended ignored -> failed(contended());
                });
    }

    /** The answer to a request that left no event. */
    public static RestResponse<WriteAnswer> unchanged(Submission.Opened state, ScoredFramework framework) {
        WriteAnswer body = WriteAnswer.of(state, SubmissionScore.of(state, framework), List.of(), false);
        return RestResponse.ResponseBuilder.ok(body)
                .header("ETag", ETags.ofVersion(state.version()))
                .build();
    }

    private Uni<RestResponse<WriteAnswer>> answered(Write write, SubmissionAnswer.Done done) {
        return catalogues.of(done.state().framework()).map(framework -> {
            var tree = SubmissionScore.of(done.state(), framework);
            WriteAnswer body = WriteAnswer.of(done.state(), tree, write.leaves(), write.many());
            return RestResponse.ResponseBuilder.ok(body)
                    .header("ETag", ETags.ofVersion(done.state().version()))
                    .header(RequestHeaders.DTI_POSITION, new LogPosition(LOG, done.position()).toString())
                    .build();
        });
    }

    private SubmissionRequest request(Write write, OptionalLong ifMatch) {
        String subject = write.command().by().subject();
        UUID key = headers.idempotencyKey().orElseGet(UUID::randomUUID);
        UUID requestId = new RequestKey(subject, headers.route(), key).requestId();
        return new SubmissionRequest(
                write.id(),
                write.command(),
                requestId,
                RequestHash.of(headers.route(), json(write.body())),
                ifMatch,
                now(),
                new Append.Origin(subject, headers.correlationId(), null, headers.traceparent()));
    }

    private String json(@Nullable Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that was just read cannot be written", e);
        }
    }

    private static <T> Uni<T> failed(ProblemException problem) {
        return Uni.createFrom().failure(problem);
    }

    /** 412, with the version the submission has now. */
    public static ProblemException stale(long actual) {
        return ProblemException.of(
                ProblemType.STALE,
                "Hồ sơ đã sang phiên bản " + actual + "; hãy đọc lại rồi thử lại.",
                "The submission is at version " + actual + " now; read it again and retry.");
    }

    private static ProblemException keyReused() {
        return ProblemException.of(
                ProblemType.KEY_REUSED,
                "Idempotency-Key này đã dùng cho một yêu cầu khác nội dung.",
                "This Idempotency-Key was used for a request with another content.");
    }

    private static ProblemException contended() {
        return ProblemException.unavailable(
                new Text("Quá nhiều người cùng sửa hồ sơ này.", "Too many writers on this submission at once."), 1);
    }
}
