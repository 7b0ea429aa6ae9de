package dti.ranking.scores.application;

import dti.contracts.ScoreChanged;
import dti.contracts.ScoreWithheld;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Writes the scores that scoring-service publishes. */
@ApplicationScoped
public class ScoreRows {

    /** When a submission enters another phase, its previous score is kept, because movements compare with it. */
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

    /** An event that changed neither totals nor nodes adds no point. */
    private static final String POINT = """
            insert into score_point (campaign, unit, position, at, phase, totals, nodes)
            select $1, $2, $3, $4, $5, $6::text::jsonb, pick_nodes($7::text::jsonb, null, '{}')
             where not exists (
                   select from (select totals, nodes from score_point
                                 where campaign = $1 and unit = $2 order by position desc limit 1) as last
                    where last.totals = $6::text::jsonb
                      and last.nodes = pick_nodes($7::text::jsonb, null, '{}'))
            on conflict (campaign, unit, position) do nothing""";

    private static final String VERSION = """
            insert into score_version (campaign, unit, position, at, phase, totals)
            values ($1, $2, $3, $4, $5, $6::text::jsonb)
            on conflict (campaign, unit, position) do nothing""";

    /**
     * Runs before the latest score is replaced. Writes only nodes that differ from it, and null for nodes that are
     * gone.
     */
    private static final String NODES = """
            insert into node_version (campaign, unit, key, position, parent, node)
            select $1, $2, coalesce(is_now.key, was.key), $3, coalesce(is_now.value, was.value) ->> 'parent', is_now.value
              from jsonb_each($4::text::jsonb) as is_now
              full join (select node.key, node.value
                           from submission_score s cross join jsonb_each(s.nodes) as node
                          where s.campaign = $1 and s.unit = $2) as was using (key)
             where is_now.value is distinct from was.value
            on conflict (campaign, unit, key, position) do nothing""";

    /** Does not change the last score. */
    private static final String WITHHELD = """
            insert into score_withheld (campaign, unit, position, version, at, since)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (campaign, unit, position) do nothing""";

    /**
     * Stores a score.
     *
     * @param version the version of the submission's stream in the log of scores
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
        Tuple changed = Tuple.of(change.campaign(), change.unit(), change.sourcePosition(), nodes);
        Tuple past = Tuple.of(change.campaign(), change.unit(), change.sourcePosition(), at, change.phase(), totals);
        return transaction
                .preparedQuery(NODES)
                .execute(changed)
                .flatMap(kept -> transaction.preparedQuery(VERSION).execute(past))
                .flatMap(kept -> transaction.preparedQuery(LATEST).execute(latest))
                .flatMap(kept -> transaction.preparedQuery(POINT).execute(point))
                .replaceWithVoid();
    }

    /**
     * Records that the score after an event is not known.
     *
     * @param version the version of the submission's stream in the log of scores
     */
    public Uni<Void> withhold(ScoreWithheld held, long version, SqlConnection transaction) {
        Tuple row = Tuple.of(
                held.campaign(),
                held.unit(),
                held.sourcePosition(),
                version,
                held.at().atOffset(ZoneOffset.UTC),
                held.since().atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(WITHHELD).execute(row).replaceWithVoid();
    }
}
