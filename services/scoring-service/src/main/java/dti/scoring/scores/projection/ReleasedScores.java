package dti.scoring.scores.projection;

import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Requests the publication of a released submission's score by an event at the end of its stream. */
final class ReleasedScores {

    /** The publication is attributed to the administrator who decided on the stream last. */
    private static final String PUBLISH = """
            insert into republication (replay, campaign, unit, published, decided_by, decided_at, reason)
            select gen_random_uuid(), $1, $2, '{}', d.decided_by, d.decided_at, d.reason
              from es.parked_stream_decision d
             where d.consumer = 'projection scores' and d.stream = $1 || '/' || $2
             order by d.sequence desc limit 1""";

    private ReleasedScores() {}

    static Uni<Void> publish(SubmissionId submission, SqlConnection transaction) {
        return transaction
                .preparedQuery(PUBLISH)
                .execute(Tuple.of(submission.campaign(), submission.unit()))
                .replaceWithVoid();
    }
}
