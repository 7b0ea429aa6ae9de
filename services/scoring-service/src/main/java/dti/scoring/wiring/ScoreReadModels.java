package dti.scoring.wiring;

import dti.runtime.health.ReadModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Compares totals, history and work with the log of scores. The log is appended to in the transaction that writes the
 * totals.
 */
@ApplicationScoped
class ScoreReadModels {

    /** Steps through the first 2,000 streams by the index. Work is projected separately and may be behind. */
    private static final String SQL = """
            with recursive scores as (select id from es.log_head where log = 'scores'),
            stepped (stream, n) as (
                (select e.stream, 1 from es.event e join scores s on e.log_id = s.id order by e.stream limit 1)
                union all
                select (select e.stream from es.event e join scores s on e.log_id = s.id
                         where e.stream > t.stream order by e.stream limit 1), t.n + 1
                  from stepped t where t.stream is not null and t.n < 2000),
            worked (position) as (
                select coalesce(max(p.position), 0) from es.projection p join es.log_head h on h.id = p.log_id
                 where p.projection = 'work' and h.log = 'submissions'),
            looked_at as (
                select t.stream,
                       s.campaign is null
                         or not exists (select from score_history h where h.campaign = s.campaign and h.unit = s.unit)
                         or s.position <= w.position
                            and not exists (select from submission_work k where k.campaign = s.campaign and k.unit = s.unit) as missing
                  from stepped t cross join worked w
                  left join submission_score s
                    on s.campaign = split_part(t.stream, '/', 1) and s.unit = split_part(t.stream, '/', 2)
                 where t.stream is not null)
            select count(*), count(*) filter (where missing), min(stream) filter (where missing) from looked_at""";

    @Produces
    @Singleton
    ReadModels models() {
        return new ReadModels(SQL);
    }
}
