package dti.e2e;

import static dti.e2e.Hanoi.row;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Ledger.Row;
import dti.e2e.Recomputation.Score;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the services' derived rows with a campaign's events: each event took effect exactly once. */
final class DerivedRows {

    private static final String SUBMISSIONS = """
            with submissions as (select e.* from es.event e join es.log_head h on h.id = e.log_id where h.log = 'submissions'),
                 scores as (select e.* from es.event e join es.log_head h on h.id = e.log_id where h.log = 'scores')
            """;

    /** Scores with another version, stream or cause than the submission event at their position. */
    private static final String SCORES_LOG = SUBMISSIONS + """
            select count(*) from submissions e full join scores s using (position)
             where s.causation_id is distinct from e.event_id or s.stream is distinct from e.stream
                or s.version is distinct from e.version""";

    private static final String HISTORY = SUBMISSIONS + """
            select count(*) from submissions e full join score_history h using (position)
             where h.event_id is distinct from e.event_id or h.version is distinct from e.version
                or h.campaign || '/' || h.unit is distinct from e.stream""";

    private static final String LATEST = SUBMISSIONS + """
            select count(*)
              from (select stream, max(version) as version, max(position) as position from submissions group by stream) e
              full join submission_score s on s.campaign || '/' || s.unit = e.stream
             where s.version is distinct from e.version or s.position is distinct from e.position""";

    private static final String TOTALS = "select unit, self, applicable_max from submission_score where campaign = ?";

    private static final String SCORED = """
            select md5(string_agg(stream || '@' || e.position, ',' order by e.position))
              from es.event e join es.log_head on id = log_id where log = 'scores'""";

    private static final String RANKED = """
            select md5(string_agg(campaign || '/' || unit || '@' || position, ',' order by position)) from score_moment""";

    private final Hanoi hanoi;
    private final Campaign campaign;
    private final Ledger ledger;

    DerivedRows(Hanoi hanoi, Campaign campaign) {
        this.hanoi = hanoi;
        this.campaign = campaign;
        this.ledger = hanoi.stack().ledger();
    }

    void check(Findings findings) {
        differ(SCORES_LOG, "the log scores does not follow the log submissions", findings);
        differ(HISTORY, "the history has another row than the event", findings);
        differ(LATEST, "the latest score is not that of the last event", findings);
        String scored = ledger.rows(Service.SCORING, SCORED).getFirst().text(0);
        if (!scored.equals(ledger.rows(Service.RANKING, RANKED).getFirst().text(0))) {
            findings.drift("ranking-service has other versions of scores than the log");
        }
        totals(findings);
        new AttachedEvidence(ledger, campaign).check(findings);
    }

    private void differ(String sql, String what, Findings findings) {
        findings.drift(ledger.number(Service.SCORING, sql), what);
    }

    private void totals(Findings findings) {
        Recomputation recomputation = new Recomputation(hanoi.framework());
        Map<String, Score> scores = new LinkedHashMap<>();
        campaign.units().forEach(unit -> scores.put(unit, recomputation.of(campaign.events(unit), hanoi.groups(unit))));
        Map<String, Row> rows = new HashMap<>();
        ledger.rows(Service.SCORING, TOTALS, campaign.code()).forEach(row -> rows.put(row.text(0), row));
        JsonNode leaderboard = campaign.leaderboard();
        scores.forEach((unit, score) -> {
            Row row = rows.getOrDefault(unit, new Row(List.of(unit, "-1", "-1")));
            if (differ(row.text(1), score.points()) || differ(row.text(2), score.applicableMax())) {
                findings.drift("scoring-service says " + row + ", the events say " + score);
            }
            ranked(row(leaderboard, unit), score, score.rankAmong(scores.values()), findings);
        });
        if (leaderboard.path("items").size() != scores.size()) {
            findings.drift("the leaderboard has " + leaderboard.path("items").size() + " rows");
        }
    }

    private static boolean differ(String number, BigDecimal expected) {
        return new BigDecimal(number).compareTo(expected) != 0;
    }

    private static void ranked(JsonNode row, Score score, int rank, Findings findings) {
        boolean same = row.path("self").decimalValue().compareTo(score.points()) == 0
                && row.path("points").decimalValue().compareTo(score.points()) == 0
                && row.path("applicableMax").decimalValue().compareTo(score.applicableMax()) == 0
                && row.path("percent").decimalValue().compareTo(score.percent()) == 0
                && row.path("rank").asInt() == rank;
        if (!same) {
            findings.drift("the leaderboard says " + row + ", the events say rank " + rank + " and " + score);
        }
    }
}
