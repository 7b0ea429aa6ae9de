package dti.ranking.scores.application;

import dti.contracts.ScoreChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Writes what scoring-service tells. */
@ApplicationScoped
public class ScoreRows {

    /** A submission that enters another phase keeps what it had: movements compare with it. */
    private static final String LATEST = """
            insert into submission_score (campaign, unit, version, position, at, phase, totals, nodes)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8::text::jsonb)
            on conflict (campaign, unit) do update
               set version = excluded.version, position = excluded.position, at = excluded.at, phase = excluded.phase,
                   totals = excluded.totals, nodes = excluded.nodes,
                   before_totals = case when submission_score.phase = excluded.phase
                                        then submission_score.before_totals else submission_score.totals end,
                   before_nodes = case when submission_score.phase = excluded.phase
                                       then submission_score.before_nodes else submission_score.nodes end
             where submission_score.version < excluded.version""";

    /** An event that moved nothing leaves no point. */
    private static final String POINT = """
            insert into score_point (campaign, unit, position, at, phase, totals, nodes)
            select $1, $2, $3, $4, $5, $6::text::jsonb, pick_nodes($7::text::jsonb, null, '{}')
             where not exists (
                   select from (select totals, nodes from score_point
                                 where campaign = $1 and unit = $2 order by position desc limit 1) as last
                    where last.totals = $6::text::jsonb
                      and last.nodes = pick_nodes($7::text::jsonb, null, '{}'))
            on conflict (campaign, unit, position) do nothing""";

    /**
     * Keeps a score.
     *
     * @param version of the submission's stream in the log of scores
     */
    public Uni<Void> keep(ScoreChanged change, long version, SqlConnection transaction) {
        StoredScore score = StoredScore.of(change);
        String totals = score.totalsJson();
        String nodes = score.nodesJson();
        var at = change.at().atOffset(ZoneOffset.UTC);
        Tuple latest = Tuple.tuple()
                .addString(change.campaign())
                .addString(change.unit())
                .addLong(version)
                .addLong(change.sourcePosition())
                .addOffsetDateTime(at)
                .addString(change.phase())
                .addString(totals)
                .addString(nodes);
        Tuple point = Tuple.tuple()
                .addString(change.campaign())
                .addString(change.unit())
                .addLong(change.sourcePosition())
                .addOffsetDateTime(at)
                .addString(change.phase())
                .addString(totals)
                .addString(nodes);
        return transaction
                .preparedQuery(LATEST)
                .execute(latest)
                .flatMap(kept -> transaction.preparedQuery(POINT).execute(point))
                .replaceWithVoid();
    }
}
