package dti.scoring.scores.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.rules.score.Totals;
import dti.scoring.submissions.application.EventFacts;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that steps write to the projection's tables, without the score trees: a row of history per event, and each
 * submission's totals after its last event.
 */
final class ComputedRows {

    private final List<HistoryEntry> history = new ArrayList<>();
    private final Map<SubmissionId, Tuple> totals = new LinkedHashMap<>();

    static ComputedRows of(List<Step> steps) {
        ComputedRows rows = new ComputedRows();
        Map<SubmissionId, Step> last = new LinkedHashMap<>();
        for (Step step : steps) {
            rows.history.add(entry(step, rows.totalsAfterVersionBefore(step)));
            last.put(step.after().submission().id(), step);
        }
        last.forEach((id, step) -> rows.totals.put(id, totals(step)));
        return rows;
    }

    /** Adds later rows. */
    void addAll(ComputedRows later) {
        history.addAll(later.history);
        totals.putAll(later.totals);
    }

    List<HistoryEntry> history() {
        return history;
    }

    List<Tuple> totals() {
        return List.copyOf(totals.values());
    }

    /** Takes the text from the previous row when that is the same submission's. */
    private @Nullable String totalsAfterVersionBefore(Step step) {
        StoredEvent event = step.event();
        HistoryEntry previous = history.isEmpty() ? null : history.getLast();
        if (previous != null
                && previous.event().stream().equals(event.stream())
                && previous.event().version().value() + 1 == event.version().value()) {
            return previous.totalsAfter();
        }
        return step.before() == null ? null : json(HistoryTotals.of(step.before()));
    }

    private static HistoryEntry entry(Step step, @Nullable String totalsBefore) {
        return new HistoryEntry(
                step.event(),
                step.after().submission().id(),
                EventFacts.of(step.decoded().event()),
                json(Change.between(step.treeBefore(), step.after().tree())),
                totalsBefore,
                json(HistoryTotals.of(step.after())));
    }

    private static Tuple totals(Step step) {
        StoredEvent event = step.event();
        Submission.Opened submission = step.after().submission();
        Totals total = step.after().tree().total();
        return Tuple.tuple()
                .addString(submission.opening().campaign())
                .addString(submission.opening().unit())
                .addLong(event.version().value())
                .addLong(event.position().value())
                .addString(submission.course().state())
                .addString(submission.phase().wire())
                .addString(submission.framework().key())
                .addInteger(submission.framework().version())
                .addBigDecimal(ScoreMessages.orZero(total.self()))
                .addBigDecimal(total.council())
                .addBigDecimal(ScoreMessages.orZero(total.achieved()))
                .addBigDecimal(total.applicableMax())
                .addInteger(total.decided())
                .addInteger(total.entered())
                .addInteger(total.leaves())
                .addOffsetDateTime(at(event.recordedAt()));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String json(Object value) {
        try {
            return ContractsJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that cannot be written", e);
        }
    }

    /** The totals of the whole submission, as the history shows them. */
    record HistoryTotals(
            @Nullable BigDecimal self,
            @Nullable BigDecimal council,
            @Nullable BigDecimal achieved,
            BigDecimal bonus,
            BigDecimal applicableMax,
            @Nullable BigDecimal percent) {

        static HistoryTotals of(Snapshot snapshot) {
            Totals total = snapshot.tree().total();
            return new HistoryTotals(
                    total.self(),
                    total.council(),
                    total.achieved(),
                    snapshot.submission().bonus(),
                    total.applicableMax(),
                    total.percent());
        }
    }
}
