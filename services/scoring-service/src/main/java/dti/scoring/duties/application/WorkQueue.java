package dti.scoring.duties.application;

import dti.eventstore.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the projection the decisions that reviewers and the council have yet to make. */
@ApplicationScoped
public class WorkQueue {

    /**
     * Leaves out the submissions of the appraiser's own unit, of its predecessors and successors and, unless the
     * campaign says otherwise, of the units directly above and below. A reviewer gets the items assigned to its unit or
     * to nobody, and no exclusions.
     */
    private static final String WHERE = """
              from review_item i
             where i.unit <> all ($8::text[])
               and (i.unit <> all ($9::text[])
                    or exists (select from campaign_copy c
                                where c.code = i.campaign
                                  and c.body::jsonb #>> '{policies,conflictOfInterest}' = 'exact'))
               and ($2 or (i.kind <> 'exclusion' and (
                     exists (select from campaign_assignment a
                              where a.campaign = i.campaign and a.leaf = i.leaf and a.duty = 'reviewer' and a.unit = $1)
                     or not exists (select from campaign_assignment a
                              where a.campaign = i.campaign and a.leaf = i.leaf and a.duty = 'reviewer'))))
               and ($3::text is null or i.campaign = $3)
               and ($4::text is null or i.unit = $4)
               and ($5::text is null or i.kind = $5)""";

    private static final String KEY =
            "(i.campaign || '/' || i.unit || '/' || lpad(i.place::text, 4, '0') || '/' || i.kind) collate \"C\"";

    private static final String ITEMS =
            "select i.campaign, i.unit, i.leaf, i.kind, i.phase, i.round, i.due, i.changed, " + KEY + " as key" + "\n"
                    + WHERE + " and ($6::text is null or " + KEY + " > $6) order by key limit $7";

    private static final String COUNTS = """
            select i.campaign, i.unit, i.phase, i.round, i.due,
                   (count(*) filter (where i.kind = 'score'))::int as score,
                   (count(*) filter (where i.kind = 'changed'))::int as changed,
                   (count(*) filter (where i.kind = 'exclusion'))::int as exclusion,
                   (i.campaign || '/' || i.unit) collate "C" as key
            """ + WHERE + """
               and ($6::text is null or (i.campaign || '/' || i.unit) collate "C" > $6)
             group by i.campaign, i.unit, i.phase, i.round, i.due
             order by key limit $7""";

    private final Pool pool;

    WorkQueue(Pool pool) {
        this.pool = pool;
    }

    /**
     * The owner of a queue.
     *
     * @param unit the appraiser's own unit; absent for callers who only read
     * @param notOf units whose submissions the appraiser may not judge
     * @param neighbours units whose submissions the appraiser may judge only where the campaign says so
     * @param council whether the appraiser decides on everything
     */
    public record Appraiser(Optional<String> unit, Set<String> notOf, Set<String> neighbours, boolean council) {}

    /** Selects part of the queue. Null means any. */
    public record Filter(
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String kind) {}

    /**
     * One leaf to decide on.
     *
     * @param kind {@code score}: no decision yet; {@code changed}: changed since its decision; {@code exclusion}: an
     *     exclusion is requested
     * @param due when the phase closes for this unit
     * @param changed what differs since round 1's decision
     */
    public record Item(
            String campaign,
            String unit,
            String leaf,
            String kind,
            String phase,
            int round,
            @Nullable Instant due,
            List<String> changed,
            String key) {}

    /** The number of open decisions of one submission. */
    public record Count(
            String campaign,
            String unit,
            String phase,
            int round,
            @Nullable Instant due,
            int score,
            int changed,
            int exclusion,
            String key) {}

    /**
     * Lists items by campaign, unit and the framework's order, after the key of the last page, at most {@code limit}.
     */
    public Uni<List<Item>> items(Appraiser whose, Filter filter, @Nullable String afterKey, int limit) {
        return pool.preparedQuery(ITEMS)
                .execute(parameters(whose, filter, afterKey, limit))
                .map(rows -> Rows.all(rows, WorkQueue::item));
    }

    /** Counts items per submission, after the key of the last page, at most {@code limit}. */
    public Uni<List<Count>> counts(Appraiser whose, Filter filter, @Nullable String afterKey, int limit) {
        return pool.preparedQuery(COUNTS)
                .execute(parameters(whose, filter, afterKey, limit))
                .map(rows -> Rows.all(rows, WorkQueue::count));
    }

    private static Tuple parameters(Appraiser whose, Filter filter, @Nullable String afterKey, int limit) {
        return Tuple.tuple()
                .addString(whose.unit().orElse(null))
                .addBoolean(whose.council())
                .addString(filter.campaign())
                .addString(filter.unit())
                .addString(filter.kind())
                .addString(afterKey)
                .addInteger(limit)
                .addArrayOfString(whose.notOf().toArray(String[]::new))
                .addArrayOfString(whose.neighbours().toArray(String[]::new));
    }

    private static Item item(Row row) {
        return new Item(
                row.getString("campaign"),
                row.getString("unit"),
                row.getString("leaf"),
                row.getString("kind"),
                row.getString("phase"),
                row.getInteger("round"),
                due(row),
                List.of(row.getArrayOfStrings("changed")),
                row.getString("key"));
    }

    private static Count count(Row row) {
        return new Count(
                row.getString("campaign"),
                row.getString("unit"),
                row.getString("phase"),
                row.getInteger("round"),
                due(row),
                row.getInteger("score"),
                row.getInteger("changed"),
                row.getInteger("exclusion"),
                row.getString("key"));
    }

    private static @Nullable Instant due(Row row) {
        OffsetDateTime due = row.getOffsetDateTime("due");
        return due == null ? null : due.toInstant();
    }
}
