package dti.scoring.referencevalues.application;

import dti.eventstore.Rows;
import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.SubmissionActor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reference values in the database, and the submissions that have recorded them. */
@ApplicationScoped
public class ReferenceValues {

    static final String WORKER = "reference-values";

    /** Enough to fill one group commit, and few enough to show progress. */
    private static final int UNITS_AT_ONCE = 64;

    /** Rarely more than one campaign leaves self-assessment within a second. */
    private static final int CAMPAIGNS_AT_ONCE = 16;

    private final Pool pool;

    ReferenceValues(Pool pool) {
        this.pool = pool;
    }

    /** A submission that has yet to record a value. */
    record Pending(FixedValue.Kept value, String unit) {

        String key() {
            return value.number() + "/" + unit;
        }
    }

    /** Stores a value; the same id again changes nothing. */
    Uni<Void> keep(FixedValue value) {
        return insert(value, pool);
    }

    Uni<Optional<FixedValue>> ofRequest(UUID id) {
        return pool.preparedQuery("select * from reference_value where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Rows.all(rows, row -> kept(row).value()).stream().findFirst());
    }

    /** The latest value of each leaf of a campaign, ordered by leaf. */
    public Uni<List<FixedValue.Spread>> latest(String campaign) {
        return pool.preparedQuery("""
                        select distinct on (v.leaf) v.*,
                               (select count(*) from reference_value_unit u
                                 where u.number = v.number and u.outcome = 'recorded') as recorded
                          from reference_value v
                         where v.campaign = $1
                         order by v.leaf, v.number desc""")
                .execute(Tuple.of(campaign))
                .map(rows -> Rows.all(rows, row -> new FixedValue.Spread(kept(row), row.getLong("recorded"))));
    }

    /** Submissions that lack a latest value, whenever they were opened; no published ones. */
    Uni<List<Pending>> pending() {
        return pool.preparedQuery("""
                        with latest as (
                            select distinct on (campaign, leaf) *
                              from reference_value
                             order by campaign, leaf, number desc)
                        select v.*, s.unit as submission_unit
                          from latest v
                          join submission_score s on s.campaign = v.campaign and s.phase <> 'published'
                         where not exists (select from reference_value_unit u
                                            where u.number = v.number and u.unit = s.unit)
                           and not exists (select from es.put_off_item w
                                            where w.worker = $2 and w.item = v.number || '/' || s.unit)
                         order by v.number, s.unit
                         limit $1""")
                .execute(Tuple.of(UNITS_AT_ONCE, WORKER))
                .map(rows -> Rows.all(rows, row -> new Pending(kept(row), row.getString("submission_unit"))));
    }

    Uni<Void> done(Pending pending, String outcome) {
        return pool.preparedQuery("""
                        insert into reference_value_unit (number, unit, outcome) values ($1, $2, $3)
                        on conflict (number, unit) do update set outcome = reference_value_unit.outcome
                        returning es.take_up($4, $5)""")
                .execute(Tuple.of(pending.value().number(), pending.unit(), outcome, WORKER, pending.key()))
                .replaceWithVoid();
    }

    /**
     * Campaigns whose submissions have all left self-assessment, and whose best values have not been determined yet.
     */
    Uni<List<String>> cutOffsDue() {
        return pool.preparedQuery("""
                        with open as materialized (
                            select code, body::jsonb as body
                              from campaign_copy c
                             where not exists (select from reference_cut_off r where r.campaign = c.code)
                               and not exists (select from es.put_off_item w
                                                where w.worker = $1 and w.item = 'cut-off/' || c.code))
                        select code
                          from open
                         where body ->> 'phase' not in ('draft', 'self-assessment')
                           and (select count(*) from submission_score s where s.campaign = open.code)
                               >= jsonb_array_length(body -> 'units')
                           and not exists (select from submission_score s
                                            where s.campaign = open.code and s.phase = 'self-assessment')
                         order by code
                         limit $2""")
                .execute(Tuple.of(WORKER, CAMPAIGNS_AT_ONCE))
                .map(rows -> Rows.all(rows, row -> row.getString("code")));
    }

    /**
     * Stores the best values of a campaign and marks the campaign as done; if several instances try, only the first
     * one stores them.
     */
    Uni<Void> cutOff(String campaign, List<FixedValue> best) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery("""
                        insert into reference_cut_off (campaign) values ($1) on conflict do nothing
                        returning es.take_up($2, $3)""")
                .execute(Tuple.of(campaign, WORKER, CutOffs.keyOf(campaign)))
                .flatMap(inserted -> inserted.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : best.stream()
                                .reduce(
                                        Uni.createFrom().voidItem(),
                                        (before, value) -> before.chain(() -> insert(value, transaction)),
                                        (one, other) -> one.chain(() -> other))));
    }

    private static Uni<Void> insert(FixedValue value, SqlClient client) {
        SubmissionActor by = value.by();
        return client.preparedQuery("""
                        insert into reference_value (id, request_hash, campaign, leaf, value, source, unit, reason,
                                                     subject, role, actor_unit, fixed_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                        on conflict (id) do nothing""")
                .execute(Tuple.tuple()
                        .addUUID(value.id())
                        .addString(value.requestHash())
                        .addString(value.campaign())
                        .addString(value.leaf())
                        .addBigDecimal(value.value())
                        .addString(value.source().wire())
                        .addString(value.unit())
                        .addString(value.reason())
                        .addString(by.subject())
                        .addString(by.role())
                        .addString(by.unit())
                        .addOffsetDateTime(value.fixedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static FixedValue.Kept kept(Row row) {
        return new FixedValue.Kept(
                row.getLong("number"),
                new FixedValue(
                        row.getUUID("id"),
                        row.getString("request_hash"),
                        row.getString("campaign"),
                        row.getString("leaf"),
                        row.getBigDecimal("value"),
                        source(row.getString("source")),
                        row.getString("unit"),
                        row.getString("reason"),
                        new SubmissionActor(
                                row.getString("subject"), row.getString("role"), row.getString("actor_unit")),
                        row.getOffsetDateTime("fixed_at").toInstant()));
    }

    private static ReferenceSource source(String wire) {
        return Arrays.stream(ReferenceSource.values())
                .filter(source -> source.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a source that we never wrote: " + wire));
    }
}
