package dti.scoring.campaigns.application;

import dti.contracts.ContractsJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Keeps the jobs in the database. A job is stored in one transaction with its offset, and is done unit by unit. */
@ApplicationScoped
public class FanOutJobs {

    static final String WORKER = "fan-out";

    /** Units per page: enough to fill one group commit, few enough to show progress. */
    static final int UNITS_AT_ONCE = 64;

    /**
     * Selects the oldest unfinished job of each unit, so that a submission enters phases in order, and takes the
     * campaigns in turn. The campaigns are found one after the other by the index of pending units.
     */
    private static final String DUE = """
            with recursive open as (
                (select campaign from fan_out_unit where done_at is null order by campaign limit 1)
                union all
                select (select u.campaign from fan_out_unit u
                         where u.done_at is null and u.campaign > open.campaign order by u.campaign limit 1)
                  from open where open.campaign is not null),
            due as (
                select next.job, next.unit, row_number() over (partition by open.campaign order by next.unit) as turn
                  from open cross join lateral (
                       select oldest.job, oldest.unit
                         from (select distinct on (p.unit) p.unit, p.job from fan_out_unit p
                                where p.campaign = open.campaign and p.done_at is null
                                order by p.unit, p.job) oldest
                        where not exists (select from es.put_off_item w
                                           where w.worker = $2 and w.item = oldest.job || '/' || oldest.unit)
                        order by oldest.unit
                        limit $1) next)
            select job, unit from due order by turn, job limit $1""";

    private final Pool pool;

    FanOutJobs(Pool pool) {
        this.pool = pool;
    }

    /** One unfinished unit of a job. The units of a page share the job's content. */
    record Pending(long job, UUID jobId, String unit, FanOut fanOut) {

        String key() {
            return job + "/" + unit;
        }
    }

    private record Job(UUID id, FanOut fanOut) {}

    private record Due(long job, String unit) {}

    /** Stores a job and one row per unit. A second call with the same id changes nothing. */
    public Uni<Void> store(UUID id, FanOut fanOut, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        with job as (
                            insert into fan_out_job (id, campaign, body) values ($1, $2, $3)
                            on conflict (id) do nothing
                            returning sequence)
                        insert into fan_out_unit (job, campaign, unit)
                        select job.sequence, $2, unit from job, unnest($4::text[]) as unit
                        on conflict do nothing""")
                .execute(Tuple.of(
                        id,
                        fanOut.campaign(),
                        ContractsJson.write(fanOut.withoutUnits()),
                        fanOut.units().toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Returns the next page of units to do. */
    Uni<List<Pending>> next() {
        return pool.preparedQuery(DUE).execute(Tuple.of(UNITS_AT_ONCE, WORKER)).flatMap(rows -> {
            List<Due> due = new ArrayList<>(rows.size());
            rows.forEach(row -> due.add(new Due(row.getLong("job"), row.getString("unit"))));
            return due.isEmpty() ? Uni.createFrom().item(List.of()) : withJobs(due);
        });
    }

    /** Reads each job of the page once. */
    private Uni<List<Pending>> withJobs(List<Due> due) {
        Long[] numbers = due.stream().map(Due::job).distinct().toArray(Long[]::new);
        return pool.preparedQuery("select sequence, id, body from fan_out_job where sequence = any ($1)")
                .execute(Tuple.tuple().addArrayOfLong(numbers))
                .map(FanOutJobs::jobs)
                .map(jobs -> due.stream()
                        .map(each -> {
                            Job job = Objects.requireNonNull(jobs.get(each.job()), "a unit refers to its job");
                            return new Pending(each.job(), job.id(), each.unit(), job.fanOut());
                        })
                        .toList());
    }

    Uni<Void> done(Pending pending, String outcome) {
        return pool.preparedQuery("""
                        update fan_out_unit set done_at = now(), outcome = $3 where job = $1 and unit = $2
                        returning es.take_up($4, $5)""")
                .execute(Tuple.of(pending.job(), pending.unit(), outcome, WORKER, pending.key()))
                .replaceWithVoid();
    }

    private static Map<Long, Job> jobs(RowSet<Row> rows) {
        Map<Long, Job> jobs = new HashMap<>();
        for (Row row : rows) {
            jobs.put(
                    row.getLong("sequence"),
                    new Job(row.getUUID("id"), ContractsJson.readOwn(row.getString("body"), FanOut.class)));
        }
        return jobs;
    }
}
