package dti.scoring.scores.projection;

import dti.rules.RulesVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes the projection's tables, or a replay's shadow tables: these have the same rows, plus the replay. */
final class ScoreRows {

    private static final String HISTORY = """
            position, campaign, unit, version, event_id, type, recorded_at, effective_at, actor, role, actor_unit, leaf, \
            reason, correlation_id, changes, totals_before, totals_after""";

    /** All rows in one statement: a statement per row costs the server more than the row does. */
    private static final String INSERT_HISTORY = "insert into %s (" + HISTORY + """
            , rules_version%s)
            select row.*, $18%s
              from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::uuid[], $6::text[], $7::timestamptz[],
                          $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::uuid[],
                          $15::text[], $16::text[], $17::text[]) as row (""" + HISTORY + ")";

    private static final String UPSERT_SCORE = """
            insert into %s (campaign, unit, version, position, state, phase, framework_key,
                            framework_version, self, council, achieved, applicable_max,
                            leaves_decided, leaves_entered, leaves_applicable, changed_at%s)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16%s)
            on conflict (%scampaign, unit) do update
               set version = excluded.version, position = excluded.position, state = excluded.state,
                   phase = excluded.phase, framework_key = excluded.framework_key,
                   framework_version = excluded.framework_version, self = excluded.self, council = excluded.council,
                   achieved = excluded.achieved, applicable_max = excluded.applicable_max,
                   leaves_decided = excluded.leaves_decided, leaves_entered = excluded.leaves_entered,
                   leaves_applicable = excluded.leaves_applicable, changed_at = excluded.changed_at""";

    static final ScoreRows LIVE = new ScoreRows(
            INSERT_HISTORY.formatted("score_history", "", ""),
            UPSERT_SCORE.formatted("submission_score", "", "", ""),
            null);

    private static final String SHADOW_HISTORY = INSERT_HISTORY.formatted("shadow_score_history", ", replay", ", $19");
    private static final String SHADOW_SCORE =
            UPSERT_SCORE.formatted("shadow_submission_score", ", replay", ", $17", "replay, ");

    private final String insertHistory;
    private final String upsertScore;
    private final @Nullable UUID replay;

    private ScoreRows(String insertHistory, String upsertScore, @Nullable UUID replay) {
        this.insertHistory = insertHistory;
        this.upsertScore = upsertScore;
        this.replay = replay;
    }

    static ScoreRows shadow(UUID replay) {
        return new ScoreRows(SHADOW_HISTORY, SHADOW_SCORE, replay);
    }

    /** Writes a row of history per event, and the totals after the last event once per submission. */
    Uni<Void> write(ComputedRows rows, SqlConnection transaction) {
        if (rows.history().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> totals = rows.totals().stream().map(this::owned).toList();
        return transaction
                .preparedQuery(insertHistory)
                .execute(owned(columns(rows.history())))
                .chain(() -> transaction.preparedQuery(upsertScore).executeBatch(totals))
                .replaceWithVoid();
    }

    private Tuple owned(Tuple row) {
        return replay == null ? row : row.addUUID(replay);
    }

    private static Tuple columns(List<HistoryEntry> rows) {
        return Tuple.tuple()
                .addArrayOfLong(column(rows, row -> row.event().position().value(), Long[]::new))
                .addArrayOfString(texts(rows, row -> row.submission().campaign()))
                .addArrayOfString(texts(rows, row -> row.submission().unit()))
                .addArrayOfLong(column(rows, row -> row.event().version().value(), Long[]::new))
                .addArrayOfUUID(column(rows, row -> row.event().id(), UUID[]::new))
                .addArrayOfString(texts(rows, row -> row.event().type()))
                .addArrayOfOffsetDateTime(
                        column(rows, row -> ComputedRows.at(row.event().recordedAt()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        column(rows, row -> ComputedRows.at(row.event().effectiveAt()), OffsetDateTime[]::new))
                .addArrayOfString(texts(rows, row -> row.event().actor()))
                .addArrayOfString(texts(rows, row -> row.facts().by().role()))
                .addArrayOfString(texts(rows, row -> row.facts().by().unit()))
                .addArrayOfString(texts(rows, row -> row.facts().leaf()))
                .addArrayOfString(texts(rows, row -> row.facts().reason()))
                .addArrayOfUUID(column(rows, row -> row.event().correlationId(), UUID[]::new))
                .addArrayOfString(texts(rows, HistoryEntry::changes))
                .addArrayOfString(texts(rows, HistoryEntry::totalsBefore))
                .addArrayOfString(texts(rows, HistoryEntry::totalsAfter))
                .addString(RulesVersion.CURRENT);
    }

    private static @Nullable String[] texts(List<HistoryEntry> rows, Function<HistoryEntry, @Nullable String> field) {
        return column(rows, field, String[]::new);
    }

    private static <T extends @Nullable Object> T[] column(
            List<HistoryEntry> rows, Function<HistoryEntry, T> field, IntFunction<T[]> array) {
        return rows.stream().map(field).toArray(array);
    }
}
