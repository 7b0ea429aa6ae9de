package dti.ranking.wiring;

import dti.runtime.health.ReadModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Compares the rows that leaderboards are computed from with the consumed events, which the same transactions recorded.
 */
@ApplicationScoped
class LeaderboardReadModels {

    /**
     * Checks the first 2,000 streams, found by the index. Skips parked streams and those with a decision, because their
     * rows may be missing on purpose.
     */
    private static final String SQL = """
            with recursive stepped (stream, n) as (
                (select e.stream, 1 from es.consumed_event e
                  where e.consumer = 'ranking-scores' and e.log = 'scores' order by e.stream limit 1)
                union all
                select (select e.stream from es.consumed_event e
                         where e.consumer = 'ranking-scores' and e.log = 'scores' and e.stream > t.stream
                         order by e.stream limit 1), t.n + 1
                  from stepped t where t.stream is not null and t.n < 2000),
            looked_at as (
                select t.stream,
                       case when s.campaign is null
                            then not exists (select from score_withheld w where w.campaign = split_part(t.stream, '/', 1)
                                                                            and w.unit = split_part(t.stream, '/', 2))
                            else not exists (select from score_version v where v.campaign = s.campaign and v.unit = s.unit)
                              or not exists (select from node_version v where v.campaign = s.campaign and v.unit = s.unit)
                       end as missing
                  from stepped t
                  left join submission_score s
                    on s.campaign = split_part(t.stream, '/', 1) and s.unit = split_part(t.stream, '/', 2)
                 where t.stream is not null
                   and not exists (select from es.parked_stream p where p.log = 'scores' and p.stream = t.stream)
                   and not exists (select from es.parked_stream_decision d where d.log = 'scores' and d.stream = t.stream))
            select count(*), count(*) filter (where missing), min(stream) filter (where missing) from looked_at""";

    @Produces
    @Singleton
    ReadModels models() {
        return new ReadModels(SQL);
    }
}
