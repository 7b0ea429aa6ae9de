package dti.scoring.scores.application;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.eventstore.Rows;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the projection for lists and histories. */
@ApplicationScoped
public class ScoreReads {

    private final Pool pool;

    ScoreReads(Pool pool) {
        this.pool = pool;
    }

    /** Selects submissions. Null means any. */
    public record Filter(
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String state) {}

    /** Lists submissions by campaign and unit, after the key of the last page, at most {@code limit}. */
    public Uni<List<ScoreRow>> submissions(Filter filter, String afterKey, int limit) {
        return pool.preparedQuery("""
                        select campaign, unit, version, state, phase, framework_key, framework_version, self, council,
                               achieved, applicable_max, leaves_decided, leaves_entered, leaves_applicable, changed_at,
                               (select (h.totals_after::jsonb ->> 'bonus')::numeric
                                  from score_history h
                                 where h.campaign = s.campaign and h.unit = s.unit and h.version = s.version) as bonus,
                               (select p.parked_at from es.parked_stream p
                                 where p.consumer = 'projection scores' and p.log = 'submissions'
                                   and p.stream = s.campaign || '/' || s.unit) as waiting_since
                          from submission_score s
                         where ($1::text is null or campaign = $1)
                           and ($2::text is null or unit = $2)
                           and ($3::text is null or state = $3)
                           and campaign || '/' || unit > $4
                         order by campaign || '/' || unit
                         limit $5""")
                .execute(Tuple.of(filter.campaign(), filter.unit(), filter.state(), afterKey, limit))
                .map(rows -> Rows.all(rows, ScoreReads::score));
    }

    /**
     * Returns the changes by each event of a submission after a version, oldest first. With a leaf, only events about
     * it or events that moved it.
     */
    public Uni<List<HistoryRow>> history(SubmissionId id, @Nullable String leaf, long afterVersion, int limit) {
        return pool.preparedQuery("""
                        select position, version, event_id, type, recorded_at, effective_at, actor, role, actor_unit,
                               leaf, reason, correlation_id, changes, totals_before, totals_after, rules_version
                          from score_history
                         where campaign = $1 and unit = $2 and version > $3
                           and ($5::text is null or leaf = $5
                                or changes::jsonb @> jsonb_build_array(jsonb_build_object('node', $5::text)))
                         order by version
                         limit $4""")
                .execute(Tuple.of(id.campaign(), id.unit(), afterVersion, limit, leaf))
                .map(rows -> Rows.all(rows, ScoreReads::history));
    }

    private static ScoreRow score(Row row) {
        OffsetDateTime waitingSince = row.getOffsetDateTime("waiting_since");
        return new ScoreRow(
                row.getString("campaign"),
                row.getString("unit"),
                row.getLong("version"),
                row.getString("state"),
                row.getString("phase"),
                row.getString("framework_key"),
                row.getInteger("framework_version"),
                row.getBigDecimal("self"),
                row.getBigDecimal("council"),
                row.getBigDecimal("achieved"),
                row.getBigDecimal("bonus"),
                row.getBigDecimal("applicable_max"),
                row.getInteger("leaves_decided"),
                row.getInteger("leaves_entered"),
                row.getInteger("leaves_applicable"),
                row.getOffsetDateTime("changed_at").toInstant(),
                waitingSince == null ? null : waitingSince.toInstant());
    }

    private static HistoryRow history(Row row) {
        return new HistoryRow(
                row.getLong("position"),
                row.getLong("version"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getOffsetDateTime("effective_at").toInstant(),
                new HistoryRow.Who(row.getString("actor"), row.getString("role"), row.getString("actor_unit")),
                row.getString("leaf"),
                row.getString("reason"),
                row.getUUID("correlation_id"),
                ContractsJson.readOwn(row.getString("changes"), JsonNode.class),
                row.getString("totals_before") == null
                        ? null
                        : ContractsJson.readOwn(row.getString("totals_before"), JsonNode.class),
                ContractsJson.readOwn(row.getString("totals_after"), JsonNode.class),
                row.getString("rules_version"));
    }
}
