package dti.scoring.evidence.application;

import dti.eventstore.Rows;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;

/** Evidence whose submission is not open yet. It waits in the order of arrival; no later message overtakes it. */
public final class WaitingEvidence {

    static final String WORKER = "evidence-release";

    /** The number of messages read at once: one of each submission. */
    private static final int SUBMISSIONS_AT_ONCE = 64;

    private final Pool pool;

    public WaitingEvidence(Pool pool) {
        this.pool = pool;
    }

    /** True if a message of this submission already waits; then later messages must wait behind it. */
    public Uni<Boolean> waits(SubmissionId id, SqlConnection transaction) {
        return transaction
                .preparedQuery(
                        "select exists (select from waiting_evidence where campaign = $1 and unit = $2) as waits")
                .execute(Tuple.of(id.campaign(), id.unit()))
                .map(rows -> rows.iterator().next().getBoolean("waits"));
    }

    /** Stores a message in the transaction of its offset; the same message again changes nothing. */
    public Uni<Void> keep(EvidenceMessage message, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into waiting_evidence (message, campaign, unit, type, payload, hash, recorded_at)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        on conflict (message) do nothing""")
                .execute(Tuple.tuple()
                        .addUUID(message.id())
                        .addString(message.submission().campaign())
                        .addString(message.submission().unit())
                        .addString(message.type())
                        .addString(message.payload())
                        .addString(message.hash())
                        .addOffsetDateTime(message.recordedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /**
     * The oldest message of each submission that has been opened in the meantime; later messages wait for their turn.
     */
    Uni<List<EvidenceMessage>> ready() {
        return pool.preparedQuery("""
                        select distinct on (w.campaign, w.unit)
                               w.message, w.campaign, w.unit, w.type, w.payload, w.hash, w.recorded_at
                          from waiting_evidence w
                          join submission_score s on s.campaign = w.campaign and s.unit = w.unit
                         where not exists (select from es.put_off_item o
                                            where o.worker = $2 and o.item = w.campaign || '/' || w.unit)
                         order by w.campaign, w.unit, w.sequence
                         limit $1""")
                .execute(Tuple.of(SUBMISSIONS_AT_ONCE, WORKER))
                .map(rows -> Rows.all(rows, WaitingEvidence::message));
    }

    Uni<Void> done(EvidenceMessage message) {
        return pool.preparedQuery("delete from waiting_evidence where message = $1 returning es.take_up($2, $3)")
                .execute(Tuple.of(message.id(), WORKER, message.submission().toString()))
                .replaceWithVoid();
    }

    private static EvidenceMessage message(Row row) {
        return new EvidenceMessage(
                row.getUUID("message"),
                new SubmissionId(row.getString("campaign"), row.getString("unit")),
                row.getString("type"),
                row.getString("payload"),
                row.getString("hash"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
