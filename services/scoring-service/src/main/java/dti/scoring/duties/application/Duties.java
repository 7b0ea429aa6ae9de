package dti.scoring.duties.application;

import dti.eventstore.Rows;
import dti.scoring.duties.domain.Duty;
import dti.scoring.duties.domain.DutyKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the duties from the projection. */
@ApplicationScoped
public class Duties {

    /** The list's order as a text. Seconds of {@code extract} are the same in every time zone of a session. */
    private static final String KEY = """
            (coalesce(lpad((extract(epoch from d.due) * 1000000)::bigint::text, 20, '0'), '~')
                || '/' || d.campaign || '/' || d.unit || '/' || d.owes || '/' || d.agency || '/' || d.kind) collate "C\"""";

    private static final String WHERE = """

             where ($1::text is null or d.campaign = $1)
               and ($2::text is null or d.unit = $2)
               and ($3::text is null or d.agency = $3)
               and ($4::text is null or d.kind = $4)
               and ($5::boolean is null or coalesce(d.due < now(), false) = $5)
            """;

    /** Overdue duties come first, the longest overdue at the top. Duties without a date come last. */
    private static final String LIST = "select " + DutyRows.COLUMNS + ", " + KEY + " as key from duty d" + WHERE
            + " and ($6::text is null or " + KEY + " > $6) order by key limit $7";

    private static final String SUMMARY = """
            select d.campaign, d.owes, d.agency,
                   coalesce((select u.body::json ->> 'name' from unit_copy u where u.code = d.agency), d.agency) as agency_name,
                   count(*)::int as duties, sum(cardinality(d.items))::int as items,
                   (count(*) filter (where d.due < now()))::int as overdue, min(d.due) as next_due,
                   (d.campaign || '/' || d.owes || '/' || d.agency) collate "C" as key
              from duty d""" + WHERE + """
               and ($6::text is null or (d.campaign || '/' || d.owes || '/' || d.agency) collate "C" > $6)
             group by d.campaign, d.owes, d.agency
             order by key limit $7""";

    private final Pool pool;

    Duties(Pool pool) {
        this.pool = pool;
    }

    /** Selects duties. Null means any. */
    public record Filter(
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String agency,
            @Nullable DutyKind kind,
            @Nullable Boolean overdue) {

        /** Restricts the filter to one agency. Null restricts nothing. */
        public Filter owedBy(@Nullable String only) {
            return only == null ? this : new Filter(campaign, unit, only, kind, overdue);
        }
    }

    /** A duty and its place in the list. */
    public record Placed(Duty duty, String key) {}

    /**
     * The duties of one party in a campaign, added up.
     *
     * @param duties the number of duties
     * @param items the number of leaves and fields these are about
     * @param nextDue the earliest date, past or future
     */
    public record Summary(
            String campaign,
            String owes,
            @Nullable String agency,
            @Nullable String agencyName,
            int duties,
            int items,
            int overdue,
            @Nullable Instant nextDue,
            String key) {}

    /** Lists duties after the key of the last page, at most {@code limit}. */
    public Uni<List<Placed>> list(Filter filter, @Nullable String afterKey, int limit) {
        return pool.preparedQuery(LIST)
                .execute(parameters(filter, afterKey, limit))
                .map(rows -> Rows.all(rows, row -> new Placed(DutyRows.duty(row), row.getString("key"))));
    }

    /** Adds up duties per campaign and owing party, after the key of the last page, at most {@code limit}. */
    public Uni<List<Summary>> summary(Filter filter, @Nullable String afterKey, int limit) {
        return pool.preparedQuery(SUMMARY)
                .execute(parameters(filter, afterKey, limit))
                .map(rows -> Rows.all(rows, Duties::summary));
    }

    private static Tuple parameters(Filter filter, @Nullable String afterKey, int limit) {
        return Tuple.tuple()
                .addString(filter.campaign())
                .addString(filter.unit())
                .addString(filter.agency())
                .addString(filter.kind() == null ? null : filter.kind().wire())
                .addBoolean(filter.overdue())
                .addString(afterKey)
                .addInteger(limit);
    }

    private static Summary summary(Row row) {
        String agency = row.getString("agency");
        OffsetDateTime due = row.getOffsetDateTime("next_due");
        return new Summary(
                row.getString("campaign"),
                row.getString("owes"),
                agency.isEmpty() ? null : agency,
                agency.isEmpty() ? null : row.getString("agency_name"),
                row.getInteger("duties"),
                row.getInteger("items"),
                row.getInteger("overdue"),
                due == null ? null : due.toInstant(),
                row.getString("key"));
    }
}
