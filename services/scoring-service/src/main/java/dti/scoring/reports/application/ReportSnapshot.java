package dti.scoring.reports.application;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import dti.eventstore.Rows;
import dti.scoring.logs.EventLogs;
import dti.scoring.reports.domain.NodeResult;
import dti.scoring.reports.domain.ReportFigures;
import dti.scoring.reports.domain.ScoreChange;
import dti.scoring.reports.domain.ScoreChange.Moved;
import dti.scoring.reports.domain.SubmitOutcome;
import dti.scoring.reports.domain.UnitResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the projection of one campaign at one position. The connection's transaction sees one snapshot, and checkpoint,
 * totals, history and trees were committed together.
 */
final class ReportSnapshot {

    private static final String TOTALS = """
            select s.unit, coalesce(u.body::jsonb ->> 'name', s.unit) as name, s.state, s.phase, s.version, s.position,
                   s.self, s.council, s.achieved, s.applicable_max,
                   s.leaves_applicable, s.leaves_entered, s.leaves_decided,
                   coalesce((h.totals_after::jsonb ->> 'bonus')::numeric, 0) as bonus,
                   array(select e.type
                           from score_history e
                          where e.campaign = s.campaign and e.unit = s.unit and e.type = any ($2)
                          order by e.version) as handing_in
              from submission_score s
              join score_history h on h.campaign = s.campaign and h.unit = s.unit and h.version = s.version
              left join unit_copy u on u.code = s.unit
             where s.campaign = $1
             order by s.unit""";

    /** The log {@code scores} has the versions and positions of {@code submissions} (ADR 6). */
    private static final String TREES = """
            select s.unit, e.payload
              from submission_score s
              join es.log_head l on l.log = $2
              join es.event e on e.log_id = l.id and e.position = s.position and e.version = s.version
             where s.campaign = $1 and s.unit > $3
             order by s.unit
             limit $4""";

    private static final String CHANGES = """
            select unit, version, position, recorded_at, effective_at, type, role, actor_unit, leaf, reason,
                   changes, totals_before, totals_after
              from score_history
             where campaign = $1 and (unit, version) > ($2, $3) and type = any ($4)
             order by unit, version
             limit $5""";

    private final SqlConnection connection;
    private final String campaign;

    /** @param connection in a transaction that {@link #begin} has not been used in yet */
    ReportSnapshot(SqlConnection connection, String campaign) {
        this.connection = connection;
        this.campaign = campaign;
    }

    /** Makes the transaction see one snapshot. Must be called first. */
    Uni<Void> begin() {
        return connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .replaceWithVoid();
    }

    /** The position of the projection. */
    record Moment(long position, @Nullable Instant asOf) {}

    Uni<Moment> moment() {
        return connection
                .preparedQuery("""
                        select p.position, e.recorded_at
                          from es.log_head l
                          join es.projection p on p.log_id = l.id and p.projection = 'scores'
                          left join es.event e on e.log_id = l.id and e.position = p.position
                         where l.log = $1""")
                .execute(Tuple.of(EventLogs.SUBMISSIONS))
                .map(rows -> Rows.first(rows, ReportSnapshot::moment).orElseGet(() -> new Moment(0, null)));
    }

    private static Moment moment(Row row) {
        var at = row.getOffsetDateTime("recorded_at");
        return new Moment(row.getLong("position"), at == null ? null : at.toInstant());
    }

    Uni<Optional<Campaign>> campaign() {
        return connection
                .preparedQuery("select body from campaign_copy where code = $1")
                .execute(Tuple.of(campaign))
                .map(rows -> Rows.first(rows, row -> ContractsJson.readOwn(row.getString("body"), Campaign.class)));
    }

    /** Returns the names of the units by code. */
    Uni<Map<String, String>> names(List<String> units) {
        return connection
                .preparedQuery("select code, body::jsonb ->> 'name' as name from unit_copy where code = any ($1)")
                .execute(Tuple.of(units.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, String> names = new HashMap<>();
                    units.forEach(unit -> names.put(unit, unit));
                    rows.forEach(row -> names.put(row.getString("code"), row.getString("name")));
                    return names;
                });
    }

    Uni<List<UnitResult>> totals() {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(campaign, SubmitOutcome.TYPES.toArray(String[]::new)))
                .map(rows -> Rows.all(rows, ReportSnapshot::total));
    }

    private static UnitResult total(Row row) {
        return new UnitResult(
                row.getString("unit"),
                row.getString("name"),
                row.getString("state"),
                row.getString("phase"),
                SubmitOutcome.isHandedIn(List.of(row.getArrayOfStrings("handing_in"))),
                row.getLong("version"),
                row.getLong("position"),
                new ReportFigures(
                        row.getBigDecimal("self"),
                        row.getBigDecimal("council"),
                        row.getBigDecimal("achieved"),
                        row.getBigDecimal("bonus"),
                        row.getBigDecimal("applicable_max")),
                new UnitResult.Leaves(
                        row.getInteger("leaves_applicable"),
                        row.getInteger("leaves_entered"),
                        row.getInteger("leaves_decided")));
    }

    /** Returns units with their trees, after the given unit, at most {@code limit}. */
    Uni<List<UnitNodes>> trees(String afterUnit, int limit) {
        return connection
                .preparedQuery(TREES)
                .execute(Tuple.of(campaign, EventLogs.SCORES, afterUnit, limit))
                .map(rows -> Rows.all(rows, ReportSnapshot::tree));
    }

    private static UnitNodes tree(Row row) {
        ScoreChanged message = ContractsJson.readOwn(row.getString("payload"), ScoreChanged.class);
        return new UnitNodes(
                row.getString("unit"),
                message.nodes().stream().map(ReportSnapshot::node).toList());
    }

    private static NodeResult node(ScoreChanged.NodeScore node) {
        return new NodeResult(
                node.key(), node.self(), node.council(), node.achieved(), node.applicableMax(), node.state());
    }

    /** Returns decisions after the given unit and version, at most {@code limit}. */
    Uni<List<ScoreChange>> changes(String afterUnit, long afterVersion, int limit) {
        return connection
                .preparedQuery(CHANGES)
                .execute(Tuple.of(campaign, afterUnit, afterVersion, ScoreChange.TYPES.toArray(String[]::new), limit))
                .map(rows -> Rows.all(rows, ReportSnapshot::change));
    }

    private static ScoreChange change(Row row) {
        String leaf = row.getString("leaf");
        JsonNode changes = ContractsJson.readOwn(row.getString("changes"), JsonNode.class);
        String before = row.getString("totals_before");
        JsonNode totalsBefore =
                before == null ? ContractsJson.mapper().nullNode() : ContractsJson.readOwn(before, JsonNode.class);
        JsonNode totalsAfter = ContractsJson.readOwn(row.getString("totals_after"), JsonNode.class);
        boolean bonus = "bonus-awarded".equals(row.getString("type"));
        return new ScoreChange(
                row.getString("unit"),
                row.getLong("version"),
                row.getLong("position"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getString("type"),
                row.getString("role"),
                row.getString("actor_unit"),
                leaf,
                row.getString("reason"),
                moved(changes, leaf, "council"),
                moved(changes, leaf, "achieved"),
                moved(changes, leaf, "applicableMax"),
                new Moved(decimal(totalsBefore.path("achieved")), decimal(totalsAfter.path("achieved"))),
                bonus ? new Moved(decimal(totalsBefore.path("bonus")), decimal(totalsAfter.path("bonus"))) : Moved.NOT);
    }

    private static Moved moved(JsonNode changes, @Nullable String leaf, String what) {
        for (JsonNode change : changes) {
            if (change.path("node").asText().equals(leaf)
                    && change.path("what").asText().equals(what)) {
                return new Moved(decimal(change.path("before")), decimal(change.path("after")));
            }
        }
        return Moved.NOT;
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }
}
