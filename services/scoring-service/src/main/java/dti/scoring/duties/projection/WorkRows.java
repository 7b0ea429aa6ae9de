package dti.scoring.duties.projection;

import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.scoring.duties.domain.LeafWork;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the projection's tables. Rows are written, and compared, as JSON with the names of their columns.
 */
final class WorkRows {

    private static final String UPSERT_SUBMISSION = """
            insert into submission_work
            select * from jsonb_populate_recordset(null::submission_work, $1::text::jsonb)
            on conflict (campaign, unit) do update
               set version = excluded.version, position = excluded.position, phase = excluded.phase,
                   round = excluded.round, closes_at = excluded.closes_at, entry_due = excluded.entry_due,
                   entry_until = excluded.entry_until, unsubmitted = excluded.unsubmitted,
                   info_missing = excluded.info_missing, inputs_due = excluded.inputs_due""";

    private static final String UPSERT_LEAVES = """
            insert into leaf_work
            select * from jsonb_populate_recordset(null::leaf_work, $1::text::jsonb)
            on conflict (campaign, unit, leaf) do update
               set place = excluded.place, due = excluded.due, self_score = excluded.self_score,
                   inputs = excluded.inputs, explanation = excluded.explanation, decision = excluded.decision,
                   exclusion = excluded.exclusion, changed = excluded.changed, before = excluded.before,
                   after = excluded.after""";

    /** Needed because another version of the framework may have fewer leaves. */
    private static final String DELETE_OTHER_LEAVES =
            "delete from leaf_work where campaign = $1 and unit = $2 and leaf <> all ($3)";

    /**
     * Selects the rows that differ, on either side. A submission is not compared where the projection has not reached
     * the event yet, or where its row is of a later event. The offsets keep the plan to few look-ups for any number of
     * rows.
     */
    private static final String DIFFERING = """
            with asked as (
                select c.campaign, c.unit
                  from jsonb_populate_recordset(null::submission_work, $1::text::jsonb) c
                 where c.position <= (select p.position from es.projection p
                                       where p.projection = 'work'
                                         and p.log_id = (select id from es.log_head where log = $3))
                   and not exists (select from submission_work l
                                    where l.campaign = c.campaign and l.unit = c.unit and l.position > c.position))
            select campaign, unit, '' as leaf, to_jsonb(live)::text as live, to_jsonb(wanted)::text as wanted
              from (select l.* from asked a
                     cross join lateral (select * from submission_work s
                                          where s.campaign = a.campaign and s.unit = a.unit offset 0) l) live
              full join (select w.* from jsonb_populate_recordset(null::submission_work, $1::text::jsonb) w
                           join asked using (campaign, unit)) wanted using (campaign, unit)
             where live is distinct from wanted
            union all
            select campaign, unit, leaf, to_jsonb(live)::text, to_jsonb(wanted)::text
              from (select l.* from asked a
                     cross join lateral (select * from leaf_work w
                                          where w.campaign = a.campaign and w.unit = a.unit offset 0) l) live
              full join (select w.* from jsonb_populate_recordset(null::leaf_work, $2::text::jsonb) w
                           join asked using (campaign, unit)) wanted using (campaign, unit, leaf)
             where live is distinct from wanted""";

    private final SqlConnection transaction;

    WorkRows(SqlConnection transaction) {
        this.transaction = transaction;
    }

    /** The open work on a submission right after an event. */
    record At(SubmissionWork work, StoredEvent last) {}

    /** Writes the rows that differ from the known ones. Writes all rows where none are known. */
    Uni<Void> write(Optional<SubmissionWork> before, SubmissionWork after, StoredEvent last) {
        Map<String, LeafWork> known = new HashMap<>();
        before.ifPresent(work -> work.leaves().forEach(leaf -> known.put(leaf.leaf(), leaf)));
        SubmissionId id = after.followed().submission().id();
        List<Object> changed = after.leaves().stream()
                .filter(leaf -> !leaf.equals(known.get(leaf.leaf())))
                .map(leaf -> leaf(id, leaf))
                .toList();
        return transaction
                .preparedQuery(UPSERT_SUBMISSION)
                .execute(Tuple.of(ContractsJson.write(List.of(submission(after, last)))))
                .chain(() -> upsert(changed))
                .chain(() -> deleteOthers(id, after, known));
    }

    /** Returns the submissions whose rows differ, each with its differing rows. */
    Uni<List<WorkDifference>> differing(List<At> all) {
        List<Object> submissions =
                all.stream().map(each -> submission(each.work(), each.last())).toList();
        List<Object> leaves = all.stream()
                .flatMap(each -> each.work().leaves().stream()
                        .map(leaf -> leaf(each.work().followed().submission().id(), leaf)))
                .toList();
        return transaction
                .preparedQuery(DIFFERING)
                .execute(Tuple.of(ContractsJson.write(submissions), ContractsJson.write(leaves), EventLogs.SUBMISSIONS))
                .map(rows -> all.stream()
                        .map(each -> WorkDifference.of(each.last(), rows))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Uni<Void> upsert(List<Object> leaves) {
        return leaves.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(UPSERT_LEAVES)
                        .execute(Tuple.of(ContractsJson.write(leaves)))
                        .replaceWithVoid();
    }

    private Uni<Void> deleteOthers(SubmissionId id, SubmissionWork after, Map<String, LeafWork> known) {
        String[] leaves = after.leaves().stream().map(LeafWork::leaf).toArray(String[]::new);
        boolean sameLeaves = !known.isEmpty() && known.keySet().equals(java.util.Set.of(leaves));
        return sameLeaves
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(DELETE_OTHER_LEAVES)
                        .execute(Tuple.of(id.campaign(), id.unit(), leaves))
                        .replaceWithVoid();
    }

    private static Object submission(SubmissionWork work, StoredEvent last) {
        Submission.Opened submission = work.followed().submission();
        SubmissionWork.Entry entry = work.entry();
        return ContractsJson.mapper()
                .createObjectNode()
                .put("campaign", submission.opening().campaign())
                .put("unit", submission.opening().unit())
                .put("version", last.version().value())
                .put("position", last.position().value())
                .put("phase", submission.phase().wire())
                .put("round", submission.phase().round())
                .put("closes_at", at(work.closesAt()))
                .put("entry_due", at(entry.due()))
                .put("entry_until", at(entry.until()))
                .put("unsubmitted", entry.unsubmitted())
                .putPOJO("info_missing", entry.infoMissing())
                .put("inputs_due", at(work.inputsDue()));
    }

    private static Object leaf(SubmissionId id, LeafWork leaf) {
        LeafWork.Waits waits = leaf.waits();
        return ContractsJson.mapper()
                .createObjectNode()
                .put("campaign", id.campaign())
                .put("unit", id.unit())
                .put("leaf", leaf.leaf())
                .put("place", leaf.place())
                .put("due", at(leaf.due()))
                .put("self_score", waits.selfScore())
                .put("inputs", waits.inputs())
                .put("explanation", waits.explanation())
                .put("decision", waits.decision())
                .put("exclusion", waits.exclusion())
                .putPOJO("changed", leaf.changed())
                .put("before", leaf.before() == null ? null : ContractsJson.write(leaf.before()))
                .put("after", leaf.after() == null ? null : ContractsJson.write(leaf.after()));
    }

    /** Truncates to microseconds, the precision of the tables. */
    private static @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
