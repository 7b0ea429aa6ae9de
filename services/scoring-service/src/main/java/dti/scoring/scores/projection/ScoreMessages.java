package dti.scoring.scores.projection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import dti.eventstore.StoredEvent;
import dti.rules.score.NodeScore;
import dti.rules.score.Totals;
import dti.scoring.submissions.domain.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts a step to the contract's message for other services. One event moves a few nodes of some hundred, so the
 * text of a node is kept and written again unchanged.
 */
final class ScoreMessages {

    private static final ObjectWriter WRITER = ContractsJson.mapper()
            .copy()
            .addMixIn(ScoreChanged.class, WithKeptNodes.class)
            .writerFor(ScoreChanged.class);

    private ScoreMessages() {}

    static String json(Step step) {
        try {
            return writer(step).writeValueAsString(message(step));
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    /** Returns the SHA-256 of the result of {@link #json}, as the log keeps it. */
    static byte[] hash(Step step) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            writer(step).writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), message(step));
            return digest.digest();
        } catch (IOException e) {
            throw unwritable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static IllegalStateException unwritable(IOException e) {
        return new IllegalStateException("a contract that cannot be written", e);
    }

    private static ObjectWriter writer(Step step) {
        return WRITER.withAttribute(KeptNodes.class, step.after().told());
    }

    /** Returns the text of a node in messages. */
    static SerializedString text(NodeScore score) {
        return new SerializedString(ContractsJson.write(node(score)));
    }

    /** The serialisation of a message: its nodes are kept texts. */
    private interface WithKeptNodes {

        @JsonSerialize(using = KeptNodes.class)
        List<ScoreChanged.NodeScore> nodes();
    }

    /** Writes the kept texts and ignores the message's own nodes. */
    private static final class KeptNodes extends JsonSerializer<List<ScoreChanged.NodeScore>> {

        @Override
        public void serialize(List<ScoreChanged.NodeScore> none, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartArray();
            for (Object text : (List<?>) provider.getAttribute(KeptNodes.class)) {
                out.writeRawValue((SerializedString) text);
            }
            out.writeEndArray();
        }
    }

    /** Returns the message without its nodes: their texts are kept. */
    private static ScoreChanged message(Step step) {
        StoredEvent event = step.event();
        Submission.Opened submission = step.after().submission();
        return new ScoreChanged(
                submission.opening().campaign(),
                submission.opening().unit(),
                event.version().value(),
                event.position().value(),
                event.recordedAt(),
                event.type(),
                new ScoreChanged.FrameworkPin(
                        submission.framework().key(), submission.framework().version()),
                submission.course().state(),
                submission.phase().wire(),
                totals(step.after()),
                List.of(),
                false);
    }

    private static ScoreChanged.Totals totals(Snapshot snapshot) {
        Totals total = snapshot.tree().total();
        return new ScoreChanged.Totals(
                orZero(total.self()),
                total.council(),
                orZero(total.achieved()),
                snapshot.submission().bonus(),
                total.applicableMax(),
                total.max(),
                total.decided(),
                total.entered(),
                total.leaves());
    }

    private static ScoreChanged.NodeScore node(NodeScore score) {
        Totals totals = score.totals();
        return new ScoreChanged.NodeScore(
                score.key(),
                score.node().parent(),
                score.node().kind().wire(),
                totals.self(),
                totals.council(),
                totals.achieved(),
                totals.applicableMax(),
                score.state() == null ? null : score.state().wire());
    }

    static BigDecimal orZero(@Nullable BigDecimal points) {
        return Objects.requireNonNullElse(points, BigDecimal.ZERO);
    }
}
