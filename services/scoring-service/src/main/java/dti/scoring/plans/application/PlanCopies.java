package dti.scoring.plans.application;

import dti.contracts.ContractsJson;
import dti.contracts.PlanChanged;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores the latest copies of plans from framework-service. A submission takes over the latest progress of its plan,
 * not every step on the way: the steps are the plan's own history.
 */
@ApplicationScoped
public class PlanCopies {

    static final String WORKER = "plan-progress";

    /** Submissions per page: enough to fill one group commit. */
    static final int SUBMISSIONS_AT_ONCE = 64;

    private final Pool pool;

    PlanCopies(Pool pool) {
        this.pool = pool;
    }

    /** A submission that has not taken over the latest progress of its plan. */
    record Pending(SubmissionId submission, PlanCopy told) {}

    /** Stores a copy, in the transaction of its offset. */
    public Uni<Void> keep(PlanCopy told, SqlConnection transaction) {
        return transaction
                .preparedQuery("""
                        insert into plan_copy (unit, year, version, event, recorded_at, body)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (unit, year) do update
                        set version = excluded.version, event = excluded.event,
                            recorded_at = excluded.recorded_at, body = excluded.body
                        where plan_copy.version < excluded.version""")
                .execute(Tuple.tuple()
                        .addString(told.change().unit())
                        .addInteger(told.change().year())
                        .addLong(told.version())
                        .addUUID(told.event())
                        .addOffsetDateTime(told.recordedAt().atOffset(ZoneOffset.UTC))
                        .addString(ContractsJson.write(told.change())))
                .replaceWithVoid();
    }

    /** Returns open submissions of campaigns in the plan's year that are behind their plan. */
    Uni<List<Pending>> next() {
        return pool.preparedQuery("""
                        select s.campaign, s.unit, p.version, p.event, p.recorded_at, p.body
                          from plan_copy p
                          join campaign_copy c on c.year = p.year
                          join submission_score s on s.campaign = c.code and s.unit = p.unit
                          left join plan_taken t on t.campaign = s.campaign and t.unit = s.unit
                         where (t.version is null or t.version < p.version)
                           and not exists (select from es.put_off_item w
                                            where w.worker = $2 and w.item = s.campaign || '/' || s.unit)
                         order by s.campaign, s.unit
                         limit $1""")
                .execute(Tuple.of(SUBMISSIONS_AT_ONCE, WORKER))
                .map(rows -> {
                    List<Pending> pending = new ArrayList<>();
                    for (Row row : rows) {
                        pending.add(pending(row));
                    }
                    return pending;
                });
    }

    Uni<Void> taken(Pending pending, String outcome) {
        return pool.preparedQuery("""
                        insert into plan_taken (campaign, unit, version, outcome) values ($1, $2, $3, $4)
                        on conflict (campaign, unit) do update
                        set version = excluded.version, outcome = excluded.outcome
                        where plan_taken.version < excluded.version
                        returning es.take_up($5, $6)""")
                .execute(Tuple.tuple()
                        .addString(pending.submission().campaign())
                        .addString(pending.submission().unit())
                        .addLong(pending.told().version())
                        .addString(outcome)
                        .addString(WORKER)
                        .addString(pending.submission().toString()))
                .replaceWithVoid();
    }

    private static Pending pending(Row row) {
        return new Pending(
                new SubmissionId(row.getString("campaign"), row.getString("unit")),
                new PlanCopy(
                        row.getUUID("event"),
                        row.getLong("version"),
                        row.getOffsetDateTime("recorded_at").toInstant(),
                        ContractsJson.readOwn(row.getString("body"), PlanChanged.class)));
    }
}
