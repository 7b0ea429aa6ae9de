package dti.e2e;

import dti.e2e.Ledger.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks every log of every service, and whether each reader has received all of its events once. */
final class SoundLogs {

    private static final String GAPS = """
            select count(*)
              from (select h.position, count(e.position) as events, coalesce(max(e.position), 0) as last
                      from es.log_head h left join es.event e on e.log_id = h.id group by h.id) as logs
             where events <> position or last <> position""";

    private static final String STEPS = """
            select count(*)
              from (select version, row_number() over (partition by log_id, stream order by position) as place
                      from es.event) as events
             where version <> place""";

    private static final String LINKS = """
            select count(*)
              from (select previous_hash, lag(hash) over (partition by log_id, stream order by version) as link
                      from es.event) as events
             where previous_hash <> coalesce(link, decode(repeat('00', 32), 'hex'))""";

    private static final String HASHES = """
            select count(*)
              from es.event e join es.log_head h on h.id = e.log_id
             where payload_hash <> sha256(convert_to(payload, 'UTF8'))
                or hash <> es.event_hash(previous_hash, log, e.position, stream, version, event_id, request_id, type,
                                         schema_version, e.recorded_at, effective_at, actor, correlation_id,
                                         causation_id, traceparent, request_hash, payload_hash)""";

    private static final String BEHIND = """
            select 'relay of ' || log || ' at ' || r.position || ' of ' || h.position
              from es.relay r join es.log_head h on h.id = r.log_id where r.position <> h.position
             union all
            select 'projection ' || projection || ' at ' || p.position || ' of ' || h.position
              from es.projection p join es.log_head h on h.id = p.log_id where p.position <> h.position
             union all
            select 'parked by ' || consumer || ': ' || stream || ', ' || kind || ', ' || reason from es.parked_stream""";

    private static final String CONSUMED = """
            select consumer, log,
                   md5(string_agg(stream || '@' || version || encode(hash, 'hex'), ',' order by stream, version))
              from es.consumed_event group by consumer, log""";

    private static final String RECORDED = """
            select md5(string_agg(stream || '@' || version || encode(hash, 'hex'), ',' order by stream, version))
              from es.event join es.log_head on id = log_id where log = ?""";

    private static final Map<String, String> RULES = rules();

    private final Ledger ledger;

    SoundLogs(Ledger ledger) {
        this.ledger = ledger;
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("positions have a gap in a log", GAPS);
        rules.put("a version does not follow the one before it", STEPS);
        rules.put("a hash does not link to the one before it", LINKS);
        rules.put("a hash is not that of its event", HASHES);
        return rules;
    }

    void check(Findings findings) {
        for (Service service : Service.values()) {
            RULES.forEach((broken, sql) -> findings.drift(ledger.number(service, sql), service + ": " + broken));
        }
    }

    /** Readers that lack events of a log or have others; empty when all have caught up. */
    List<String> behind() {
        List<String> behind = new ArrayList<>();
        for (Service service : Service.values()) {
            ledger.rows(service, BEHIND).forEach(row -> behind.add(service + ": " + row.text(0)));
            ledger.rows(service, CONSUMED).stream()
                    .filter(row -> !row.text(2).equals(recorded(row.text(1))))
                    .forEach(row -> behind.add(row.text(0) + " has other events than the log " + row.text(1)));
        }
        return behind;
    }

    private String recorded(String log) {
        return ledger.rows(owner(log), RECORDED, log).getFirst().text(0);
    }

    private static Service owner(String log) {
        return switch (log) {
            case "frameworks", "units", "campaigns", "plans" -> Service.FRAMEWORK;
            case "evidence" -> Service.EVIDENCE;
            case "publications" -> Service.RANKING;
            case "submissions", "scores", "checkpoints", "duties" -> Service.SCORING;
            default -> throw new IllegalArgumentException("no service has the log " + log);
        };
    }

    /** The number of events of each log. */
    Map<String, Long> heads() {
        Map<String, Long> heads = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            for (Row row : ledger.rows(service, "select log, position from es.log_head order by id")) {
                heads.merge(row.text(0), row.number(1), Long::sum);
            }
        }
        return heads;
    }
}
