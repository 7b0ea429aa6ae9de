package dti.scoring.scores.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import dti.eventstore.StoredEvent;
import dti.rules.score.NodeScore;
import dti.rules.score.Totals;
import dti.scoring.submissions.domain.Submission;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step as the contract tells it to other services. */
final class ScoreMessages {

    private ScoreMessages() {}

    static String json(Step step) {
        try {
            return ContractsJson.mapper().writeValueAsString(message(step));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract that cannot be written", e);
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
