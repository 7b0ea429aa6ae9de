package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.AttachmentStatus;
import dti.evidence.attachments.domain.AttachmentStatus.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies the answers of scoring-service to attachments. */
@Singleton
public final class AnswerAttachment {

    private static final Logger LOG = Logger.getLogger(AnswerAttachment.class);

    private static final String LOCK = "select id from evidence where id = $1 for update";

    private static final String FIND = "select standing from attachment where evidence_id = $1 and leaf = $2";

    private static final String CHANGE = """
            with changed as (
                update attachment set standing = $3, reason = $4, changed_at = $5
                where evidence_id = $1 and leaf = $2
                returning evidence_id
            )
            update evidence set version = version + 1 where id = (select evidence_id from changed)
            """;

    /**
     * One answer.
     *
     * @param reason the reason of a refusal
     * @param at the time scoring-service recorded it
     */
    public record Answered(
            UUID evidenceId,
            String leaf,
            Answer answer,
            @Nullable String reason,
            Instant at) {}

    /** Changes the attachment in the transaction of the event. An answer to an unknown attachment is only logged. */
    public Uni<Void> apply(Answered answered, SqlConnection transaction) {
        Tuple which = Tuple.of(answered.evidenceId(), answered.leaf());
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(answered.evidenceId()))
                .chain(() -> transaction.preparedQuery(FIND).execute(which))
                .chain(rows -> {
                    RowIterator<Row> found = rows.iterator();
                    if (!found.hasNext()) {
                        LOG.warnf("answer-to-unknown-attachment evidence=%s", answered.evidenceId());
                        return Uni.createFrom().voidItem();
                    }
                    return change(AttachmentStatus.valueOf(found.next().getString("standing")), answered, transaction);
                });
    }

    private static Uni<Void> change(AttachmentStatus standing, Answered answered, SqlConnection transaction) {
        AttachmentStatus next = standing.answered(answered.answer());
        if (next == standing) {
            return Uni.createFrom().voidItem();
        }
        String reason = answered.answer() == Answer.REFUSED ? answered.reason() : null;
        return transaction
                .preparedQuery(CHANGE)
                .execute(Tuple.of(
                        answered.evidenceId(),
                        answered.leaf(),
                        next.name(),
                        reason,
                        answered.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
