package dti.scoring.duties.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.scoring.duties.domain.LeafWork;
import dti.scoring.duties.domain.SubmissionWork;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
