package dti.scoring.scores.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.rules.score.Totals;
import dti.scoring.submissions.application.EventFacts;
import dti.scoring.submissions.application.SubmissionEventCodec;
import dti.scoring.submissions.domain.Submission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The projection's tables. */
final class ScoreRows {

    /** Raised when the same inputs would give another score. */
    static final String RULES_VERSION = "1";

    private static final String INSERT_HISTORY = """
            insert into score_history (position, campaign, unit, version, event_id, type, recorded_at, effective_at,
                                       actor, role, actor_unit, leaf, reason, correlation_id, changes,
                                       totals_before, totals_after, rules_version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)""";

    private static final String UPSERT_SCORE = """
            insert into submission_score (campaign, unit, version, position, state, phase, framework_key,
                                          framework_version, self, council, achieved, applicable_max,
                                          leaves_decided, leaves_entered, leaves_applicable, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            on conflict (campaign, unit) do update
               set version = excluded.version, position = excluded.position, state = excluded.state,
                   phase = excluded.phase, framework_key = excluded.framework_key,
                   framework_version = excluded.framework_version, self = excluded.self, council = excluded.council,
                   achieved = excluded.achieved, applicable_max = excluded.applicable_max,
                   leaves_decided = excluded.leaves_decided, leaves_entered = excluded.leaves_entered,
                   leaves_applicable = excluded.leaves_applicable, changed_at = excluded.changed_at""";

    private ScoreRows() {}

    /** A row of history per event; the totals once per submission, as its last event left them. */
    static Uni<Void> write(List<Step> steps, SqlConnection transaction) {
        return transaction
                .preparedQuery(INSERT_HISTORY)
                .executeBatch(steps.stream().map(ScoreRows::history).toList())
                .chain(() -> transaction
                        .preparedQuery(UPSERT_SCORE)
                        .executeBatch(
                                latest(steps).stream().map(ScoreRows::score).toList()))
                .replaceWithVoid();
    }

    private static Collection<Step> latest(List<Step> steps) {
        Map<String, Step> bySubmission = new LinkedHashMap<>();
        steps.forEach(step -> bySubmission.put(step.event().stream().value(), step));
        return bySubmission.values();
    }

    private static Tuple history(Step step) {
        StoredEvent event = step.event();
        Submission.Opened submission = step.after().submission();
        EventFacts facts = EventFacts.of(SubmissionEventCodec.decode(event));
        Snapshot before = step.before();
        return Tuple.tuple()
                .addLong(event.position().value())
                .addString(submission.opening().campaign())
                .addString(submission.opening().unit())
                .addLong(event.version().value())
                .addUUID(event.id())
                .addString(event.type())
                .addOffsetDateTime(at(event.recordedAt()))
                .addOffsetDateTime(at(event.effectiveAt()))
                .addString(event.actor())
                .addString(facts.by().role())
                .addString(facts.by().unit())
                .addString(facts.leaf())
                .addString(facts.reason())
                .addUUID(event.correlationId())
                .addString(json(Change.between(step.treeBefore(), step.after().tree())))
                .addString(before == null ? null : json(HistoryTotals.of(before)))
                .addString(json(HistoryTotals.of(step.after())))
                .addString(RULES_VERSION);
    }

    private static Tuple score(Step step) {
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

    private static OffsetDateTime at(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String json(Object value) {
        try {
            return ContractsJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that cannot be written", e);
        }
    }

    /** Totals of the whole submission, as history shows them. */
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
