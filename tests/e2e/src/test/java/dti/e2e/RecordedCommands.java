package dti.e2e;

import dti.e2e.Journal.Command;
import dti.e2e.Journal.Outcome;
import dti.e2e.Ledger.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the clients' journal with the logs: acknowledged exactly once, refused never, unknown at most once. */
final class RecordedCommands {

    private static final String SELF_SCORES = """
            select payload::json ->> 'note', split_part(stream, '/', 2), count(*), max(version), count(distinct request_id)
              from es.event join es.log_head on id = log_id
             where log = 'submissions' and stream like ? and type = 'self-score-entered'
             group by 1, 2""";

    private static final String EVIDENCE = """
            select regexp_replace(file_name, '[.]txt$', ''), split_part(stream, '/', 2), count(*),
                   max(e.version), count(distinct request_id)
              from es.event e join es.log_head h on h.id = log_id
                   left join evidence f on f.id = (payload::json ->> 'evidenceId')::uuid
             where log = 'evidence' and stream like ?
             group by 1, 2""";

    private static final String UNITS = """
            select payload::json ->> 'name', stream, count(*), max(version), count(distinct request_id)
              from es.event join es.log_head on id = log_id
             where log = 'units' and stream like ?
             group by 1, 2""";

    private final Map<String, Recorded> recorded = new HashMap<>();

    /**
     * The events with one note.
     *
     * @param requests number of requests that recorded them; a repeated request counts once
     */
    private record Recorded(String subject, long events, long version, long requests) {}

    RecordedCommands(Ledger ledger, Campaign campaign) {
        read(ledger.rows(Service.SCORING, SELF_SCORES, campaign.code() + "/%"));
        read(ledger.rows(Service.EVIDENCE, EVIDENCE, campaign.code() + "/%"));
        read(ledger.rows(Service.FRAMEWORK, UNITS, campaign.code() + "-xa-%"));
    }

    private void read(List<Row> rows) {
        for (Row row : rows) {
            Recorded one = new Recorded(row.text(1), row.number(2), row.number(3), row.number(4));
            recorded.merge(
                    row.text(0),
                    one,
                    (here, there) -> new Recorded(here.subject(), here.events() + there.events(), here.version(), 2));
        }
    }

    void compare(Journal journal, Findings findings) {
        Map<String, Recorded> unexplained = new HashMap<>(recorded);
        for (Command command : journal.commands()) {
            judge(command, unexplained.remove(command.note()), findings);
        }
        unexplained.forEach((note, events) -> findings.drift("no command has the note " + note + ": " + events));
    }

    private static void judge(Command command, @Nullable Recorded found, Findings findings) {
        if (found == null) {
            if (command.outcome() == Outcome.ACKNOWLEDGED) {
                findings.lost(command.toString());
            }
            return;
        }
        if (found.events() > command.events() || found.requests() > 1) {
            findings.duplicated(command + " is there as " + found);
        } else if (found.events() < command.events()) {
            findings.lost(command + " is there only as " + found);
        }
        if (command.outcome() == Outcome.REFUSED) {
            findings.drift(command + " was refused and is there as " + found);
        }
        if (!found.subject().equals(command.subject())
                || (command.version() != 0 && command.version() != found.version())) {
            findings.drift(command + " is there as " + found);
        }
    }
}
