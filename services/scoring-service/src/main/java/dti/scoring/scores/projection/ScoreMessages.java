package dti.scoring.scores.projection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import dti.eventstore.StoredEvent;
import dti.rules.score.NodeScore;
import dti.rules.score.Totals;
import dti.scoring.submissions.domain.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step as the contract tells it to other services. One event moves a few nodes of some hundred, so the text of a node is
 * kept and told again as it is.
 */
final class ScoreMessages {

    /** Of 200 bytes each; the nodes of all units are in few different states. */
    private static final int NODES_KEPT_MAX = 20_000;

    private static final Cache<ScoreChanged.NodeScore, SerializedString> NODES =
            Caffeine.newBuilder().maximumSize(NODES_KEPT_MAX).build();

    private static final ObjectWriter WRITER = ContractsJson.mapper()
            .copy()
            .registerModule(new SimpleModule("nodes").addSerializer(ScoreChanged.NodeScore.class, new KeptNodes()))
            .writerFor(ScoreChanged.class);

    private ScoreMessages() {}

    static String json(Step step) {
        try {
            return WRITER.writeValueAsString(message(step));
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    /** The SHA-256 of what {@link #json} says, as the log keeps it. */
    static byte[] hash(Step step) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(WRITER.writeValueAsBytes(message(step)));
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static IllegalStateException unwritable(JsonProcessingException e) {
        return new IllegalStateException("a contract that cannot be written", e);
    }

    private static SerializedString written(ScoreChanged.NodeScore node) {
        try {
            return new SerializedString(ContractsJson.mapper().writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    private static final class KeptNodes extends JsonSerializer<ScoreChanged.NodeScore> {

        @Override
        public void serialize(ScoreChanged.NodeScore node, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeRawValue(NODES.get(node, ScoreMessages::written));
        }
    }

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
                step.after().tree().nodes().stream().map(ScoreMessages::node).toList(),
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
