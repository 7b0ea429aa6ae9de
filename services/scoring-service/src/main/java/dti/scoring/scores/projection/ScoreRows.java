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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection's tables, or a replay's shadows of them: the same rows, and the replay they belong to. */
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

    static final ScoreRows LIVE = new ScoreRows(null);

    private final @Nullable UUID replay;

    private ScoreRows(@Nullable UUID replay) {
        this.replay = replay;
    }

    static ScoreRows shadow(UUID replay) {
        return new ScoreRows(replay);
    }

    /** A row of history per event; the totals once per submission, as its last event left them. */
    Uni<Void> write(List<Step> steps, SqlConnection transaction) {
        return write(INSERT_HISTORY, steps.stream().map(ScoreRows::history).toList(), transaction)
                .chain(() -> write(
                        UPSERT_SCORE,
                        latest(steps).stream().map(ScoreRows::score).toList(),
                        transaction));
    }

    private Uni<Void> write(String sql, List<Tuple> rows, SqlConnection transaction) {
        if (replay == null) {
            return transaction.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
        }
        String shadow = sql.replaceFirst("insert into (\\w+) \\(", "insert into shadow_$1 (replay, ")
                .replaceFirst("values \\(", "values (\\$" + (rows.getFirst().size() + 1) + ", ")
                .replaceFirst("on conflict \\(", "on conflict (replay, ");
        rows.forEach(row -> row.addUUID(replay));
        return transaction.preparedQuery(shadow).executeBatch(rows).replaceWithVoid();
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
