package dti.evidence.attachments.messaging;

import dti.contracts.SubmissionEvent;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.evidence.attachments.application.AnswerAttachment;
import dti.evidence.attachments.application.AnswerAttachment.Answered;
import dti.evidence.attachments.domain.AttachmentStatus.Answer;
import dti.runtime.logs.Payloads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consumes the events of submissions and applies the answers of scoring-service to attachments. */
@Singleton
public final class SubmissionAnswers implements ConsumedEventHandler {

    private static final Map<String, Answer> ANSWERS = Map.of(
            "evidence-attached", Answer.ATTACHED,
            "evidence-detached", Answer.DETACHED,
            "evidence-refused", Answer.REFUSED);

    private final AnswerAttachment attachments;

    SubmissionAnswers(AnswerAttachment attachments) {
        this.attachments = attachments;
    }

    @Override
    public String consumer() {
        return "evidence-answers";
    }

    @Override
    public String topic() {
        return Topics.SUBMISSIONS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.SUBMISSION_EVENT)) {
            return Uni.createFrom().voidItem();
        }
        SubmissionEvent submission = Payloads.read(event, SubmissionEvent.class);
        Answer answer = ANSWERS.get(submission.type());
        if (answer == null) {
            return Uni.createFrom().voidItem();
        }
        return attachments.apply(answered(submission, answer), transaction);
    }

    private static Answered answered(SubmissionEvent submission, Answer answer) {
        return new Answered(
                evidenceId(submission.details().get("evidenceId")),
                Objects.requireNonNullElse(submission.leaf(), ""),
                answer,
                reason(submission),
                submission.at());
    }

    private static @Nullable String reason(SubmissionEvent submission) {
        Object detail = submission.details().get("reason");
        return submission.reason() == null && detail != null ? detail.toString() : submission.reason();
    }

    private static UUID evidenceId(@Nullable Object id) {
        try {
            return UUID.fromString(Objects.toString(id));
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("an answer without the id of the evidence", e);
        }
    }
}
