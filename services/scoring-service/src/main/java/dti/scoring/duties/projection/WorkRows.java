package dti.scoring.duties.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.scoring.duties.domain.LeafWork;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The projection's tables. */
final class WorkRows {

    private static final String UPSERT_SUBMISSION = """
            insert into submission_work (campaign, unit, version, position, phase, round, closes_at, entry_due, entry_until,
                                         unsubmitted, info_missing, inputs_due)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (campaign, unit) do update
               set version = excluded.version, position = excluded.position, phase = excluded.phase,
                   round = excluded.round, closes_at = excluded.closes_at, entry_due = excluded.entry_due,
                   entry_until = excluded.entry_until, unsubmitted = excluded.unsubmitted,
                   info_missing = excluded.info_missing, inputs_due = excluded.inputs_due""";

    private static final String UPSERT_LEAF = """
            insert into leaf_work (campaign, unit, leaf, place, due, self_score, inputs, explanation, decision, exclusion,
                                   changed, before, after)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (campaign, unit, leaf) do update
               set place = excluded.place, due = excluded.due, self_score = excluded.self_score,
                   inputs = excluded.inputs, explanation = excluded.explanation, decision = excluded.decision,
                   exclusion = excluded.exclusion, changed = excluded.changed, before = excluded.before,
                   after = excluded.after""";

    /** Another version of the framework may have lost leaves. */
    private static final String DELETE_OTHER_LEAVES =
            "delete from leaf_work where campaign = $1 and unit = $2 and leaf <> all ($3)";

    /** Rows as the tables would hold them, whatever a document of theirs looks like. */
    private static final String WANTED_SUBMISSION = """
            select to_jsonb(row)::text
              from (values ($1::text, $2::text, $3::bigint, $4::bigint, $5::text, $6::integer, $7::timestamptz,
                            $8::timestamptz, $9::timestamptz, $10::boolean, $11::text[], $12::timestamptz))
                as row (campaign, unit, version, position, phase, round, closes_at, entry_due, entry_until, unsubmitted,
                        info_missing, inputs_due)""";

    private static final String WANTED_LEAF = """
            select to_jsonb(row)::text
              from (values ($1::text, $2::text, $3::text, $4::integer, $5::timestamptz, $6::boolean, $7::boolean,
                            $8::boolean, $9::boolean, $10::boolean, $11::text[], $12::text, $13::text))
                as row (campaign, unit, leaf, place, due, self_score, inputs, explanation, decision, exclusion, changed,
                        before, after)""";

    private static final String LIVE = """
            select 0 as place, '' as leaf, to_jsonb(s)::text as row from submission_work s where campaign = $1 and unit = $2
            union all
            select 1, leaf, to_jsonb(l)::text from leaf_work l where campaign = $1 and unit = $2
             order by 1, 2""";

    private final SqlConnection transaction;

    WorkRows(SqlConnection transaction) {
        this.transaction = transaction;
    }

    /** Writes what differs from what is known to be there; everything where nothing is known. */
    Uni<Void> write(Optional<SubmissionWork> before, SubmissionWork after, StoredEvent last) {
        Map<String, LeafWork> known = new HashMap<>();
        before.ifPresent(work -> work.leaves().forEach(leaf -> known.put(leaf.leaf(), leaf)));
        SubmissionId id = after.followed().submission().id();
        List<Tuple> changed = after.leaves().stream()
                .filter(leaf -> !leaf.equals(known.get(leaf.leaf())))
                .map(leaf -> leaf(id, leaf))
                .toList();
        return transaction
                .preparedQuery(UPSERT_SUBMISSION)
                .execute(submission(after, last))
                .chain(() -> upsert(changed))
                .chain(() -> deleteOthers(id, after, known));
    }

    /** All the tables hold of a submission, as one document. */
    Uni<String> live(SubmissionWork work) {
        SubmissionId id = work.followed().submission().id();
        return transaction
                .preparedQuery(LIVE)
                .execute(Tuple.of(id.campaign(), id.unit()))
                .map(rows -> {
                    Map<String, String> documents = new LinkedHashMap<>();
                    rows.forEach(row -> documents.put(row.getString("leaf"), row.getString("row")));
                    return document(documents);
                });
    }

    /** All they should hold of it, in the same form. */
    Uni<String> wanted(SubmissionWork work, StoredEvent last) {
        SubmissionId id = work.followed().submission().id();
        List<LeafWork> leaves = work.leaves();
        return transaction
                .preparedQuery(WANTED_SUBMISSION)
                .execute(submission(work, last))
                .map(rows -> rows.iterator().next().getString(0))
                .flatMap(head -> transaction
                        .preparedQuery(WANTED_LEAF)
                        .executeBatch(
                                leaves.stream().map(leaf -> leaf(id, leaf)).toList())
                        .map(rows -> {
                            Map<String, String> documents = new LinkedHashMap<>(Map.of("", head));
                            RowSet<Row> each = rows;
                            for (LeafWork leaf : leaves) {
                                documents.put(
                                        leaf.leaf(), each.iterator().next().getString(0));
                                each = each.next();
                            }
                            return document(documents);
                        }));
    }

    private static String document(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> json(row.getKey()) + ":" + row.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Uni<Void> upsert(List<Tuple> leaves) {
        return leaves.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(UPSERT_LEAF).executeBatch(leaves).replaceWithVoid();
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

    private static Tuple submission(SubmissionWork work, StoredEvent last) {
        Submission.Opened submission = work.followed().submission();
        SubmissionWork.Entry entry = work.entry();
        return Tuple.tuple()
                .addString(submission.opening().campaign())
                .addString(submission.opening().unit())
                .addLong(last.version().value())
                .addLong(last.position().value())
                .addString(submission.phase().wire())
                .addInteger(submission.phase().round())
                .addOffsetDateTime(at(work.closesAt()))
                .addOffsetDateTime(at(entry.due()))
                .addOffsetDateTime(at(entry.until()))
                .addBoolean(entry.unsubmitted())
                .addArrayOfString(entry.infoMissing().toArray(String[]::new))
                .addOffsetDateTime(at(work.inputsDue()));
    }

    private static Tuple leaf(SubmissionId id, LeafWork leaf) {
        LeafWork.Waits waits = leaf.waits();
        return Tuple.tuple()
                .addString(id.campaign())
                .addString(id.unit())
                .addString(leaf.leaf())
                .addInteger(leaf.place())
                .addOffsetDateTime(at(leaf.due()))
                .addBoolean(waits.selfScore())
                .addBoolean(waits.inputs())
                .addBoolean(waits.explanation())
                .addBoolean(waits.decision())
                .addBoolean(waits.exclusion())
                .addArrayOfString(leaf.changed().toArray(String[]::new))
                .addString(json(leaf.before()))
                .addString(json(leaf.after()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String json(@Nullable Object value) {
        try {
            return value == null ? null : ContractsJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that cannot be written", e);
        }
    }
}
