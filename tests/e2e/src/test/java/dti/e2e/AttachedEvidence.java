package dti.e2e;

import dti.e2e.Ledger.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that each piece of evidence of a campaign is recorded once, attached once, and marked as attached. */
record AttachedEvidence(Ledger ledger, Campaign campaign) {

    private static final String ANNOUNCED = """
            select payload::json ->> 'evidenceId', count(*) from es.event join es.log_head on id = log_id
             where log = 'evidence' and type = 'evidence-attached' and stream like ? group by 1""";

    private static final String ATTACHED = """
            select payload::json ->> 'evidenceId', count(*) from es.event join es.log_head on id = log_id
             where log = 'submissions' and type = 'evidence-attached' and stream like ? group by 1""";

    private static final String KEPT = """
            select e.id, count(*) filter (where a.standing = 'ATTACHED')
              from evidence e left join attachment a on a.evidence_id = e.id where e.campaign = ? group by 1""";

    void check(Findings findings) {
        String streams = campaign.code() + "/%";
        Map<String, Long> announced = counts(ledger.rows(Service.EVIDENCE, ANNOUNCED, streams));
        Map<String, Long> attached = counts(ledger.rows(Service.SCORING, ATTACHED, streams));
        Map<String, Long> stored = counts(ledger.rows(Service.EVIDENCE, KEPT, campaign.code()));
        announced.forEach((id, times) -> {
            count("evidence " + id + " was announced", times, findings);
            count("evidence " + id + " is attached", attached.getOrDefault(id, 0L), findings);
            count("evidence " + id + " is known to be attached", stored.getOrDefault(id, 0L), findings);
        });
        attached.keySet().stream()
                .filter(id -> !announced.containsKey(id))
                .forEach(id -> findings.drift("evidence " + id + " is attached and was never announced"));
        stored.keySet().stream()
                .filter(id -> !announced.containsKey(id))
                .forEach(id -> findings.drift("evidence " + id + " is stored and was never announced"));
    }

    private static void count(String what, long times, Findings findings) {
        if (times == 0) {
            findings.lost(what + " never");
        } else if (times > 1) {
            findings.duplicated(what + " " + times + " times");
        }
    }

    private static Map<String, Long> counts(List<Row> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put(row.text(0), row.number(1)));
        return counts;
    }
}
