package dti.scoring.phases.application;

import dti.contracts.ContractsJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The jobs in the database: stored with the offset that told them, done unit by unit. */
@ApplicationScoped
public class FanOutJobs {

    /** Units a worker takes at once: enough to fill one group commit, few enough to see progress. */
    static final int UNITS_AT_ONCE = 64;

    private final Pool pool;

    FanOutJobs(Pool pool) {
        this.pool = pool;
    }

    /** One unit of a job that is still to do. */
    record Pending(long job, UUID jobId, String unit, FanOut fanOut) {}

    /** Stores a job; the same id again changes nothing. */
    public Uni<Void> store(UUID id, FanOut fanOut, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        with job as (
                            insert into fan_out_job (id, campaign, body) values ($1, $2, $3)
                            on conflict (id) do nothing
                            returning sequence)
                        insert into fan_out_unit (job, unit)
                        select job.sequence, unit from job, unnest($4::text[]) as unit
                        on conflict do nothing""")
                .execute(Tuple.of(
                        id,
                        fanOut.campaign(),
                        ContractsJson.write(fanOut),
                        fanOut.units().toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** What is to do next: units of each campaign's oldest unfinished job, so that phases are entered in order. */
    Uni<List<Pending>> next() {
        return pool.preparedQuery("""
                        with oldest as (
                            select j.campaign, min(j.sequence) as sequence
                              from fan_out_job j
                             where exists (select from fan_out_unit u where u.job = j.sequence and u.done_at is null)
                             group by j.campaign)
                        select j.sequence, j.id, j.body, u.unit
                          from oldest
                          join fan_out_job j on j.sequence = oldest.sequence
                          join fan_out_unit u on u.job = j.sequence and u.done_at is null
                         order by j.sequence, u.unit
                         limit $1""").execute(Tuple.of(UNITS_AT_ONCE)).map(rows -> {
            List<Pending> pending = new ArrayList<>();
            for (Row row : rows) {
                pending.add(new Pending(
                        row.getLong("sequence"),
                        row.getUUID("id"),
                        row.getString("unit"),
                        ContractsJson.readOwn(row.getString("body"), FanOut.class)));
            }
            return pending;
        });
    }

    Uni<Void> done(Pending pending, String outcome) {
        return pool.preparedQuery("update fan_out_unit set done_at = now(), outcome = $3 where job = $1 and unit = $2")
                .execute(Tuple.of(pending.job(), pending.unit(), outcome))
                .replaceWithVoid();
    }
}
