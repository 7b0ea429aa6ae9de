package dti.ranking.leaderboards.application;

import dti.eventstore.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the data of a leaderboard of the past. */
@ApplicationScoped
class PastReads {

    /** Times and positions of the log submissions grow together, so each determines the other. */
    private static final String BY_TIME =
            "select $2::timestamptz as at, coalesce(max(position), 0) as position from score_moment"
                    + " where campaign = $1 and at <= $2";

    private static final String BY_POSITION = """
            select coalesce((select at from score_moment where position <= $2 order by position desc limit 1),
                            timestamptz '1970-01-01T00:00:00Z') as at,
                   $2::bigint as position, $1::text as campaign""";

    private static final String KNOWN = """
            select c.body, c.version,
                   (select count(*) from score_version s where s.campaign = c.code and s.position <= $3) as score_versions,
                   (select coalesce(sum(u.version), 0)::bigint from unit_version u
                     where u.code = any(units.codes) and u.at <= $2) as unit_versions,
                   (select count(*) from framework_node n
                     where n.framework = c.body::jsonb #>> '{framework,key}'
                       and n.version = (c.body::jsonb #>> '{framework,version}')::integer) as framework_nodes,
                   greatest(c.at, (select max(v.at) from unit_version v
                                    where v.code = any(units.codes) and v.at <= $2), extent.at) as changed_at,
                   extent.position, waiting_mark(c.code, units.codes, $3) as waiting,
                   is_settled(c.code, units.codes, c.body::jsonb #>> '{framework,key}', extent.position) as settled
              from (select * from campaign_version
                     where code = $1 and at <= $2 order by version desc limit 1) as c
             cross join lateral (
                   select array(select jsonb_array_elements_text(c.body::jsonb -> 'units')) as codes) as units
             cross join lateral (
                   select coalesce(max(s.position), 0) as position, max(s.at) as at from score_moment s
                    where s.campaign = c.code and s.unit = any(units.codes) and s.position <= $3) as extent""";

    private static final String PARTICIPANTS = """
            select unit.code, u.body as unit_body, s.position, s.at, s.phase, s.totals::text as totals,
                   pick_nodes_as_of($1, unit.code, s.position, $4, $6)::text as nodes,
                   b.totals::text as before_totals,
                   pick_nodes_as_of($1, unit.code, b.position, $4, $6)::text as before_nodes,
                   waiting.since as waiting_since
              from unnest($5::text[]) as unit (code)
              left join lateral (
                   select body from unit_version
                    where code = unit.code and at <= $2 order by version desc limit 1) as u on true
              left join lateral (
                   select position, at, phase, totals from score_version
                    where campaign = $1 and unit = unit.code and position <= $3
                    order by position desc limit 1) as s on true
              left join lateral (
                   select position, totals from score_version p
                    where p.campaign = $1 and p.unit = unit.code and p.position < s.position and p.phase <> s.phase
                    order by p.position desc limit 1) as b on true
              left join waiting_scores($1, $3) as waiting on waiting.unit = unit.code""";

    private final Pool pool;

    PastReads(Pool pool) {
        this.pool = pool;
    }

    /** A moment as a time and as a position. */
    record Moment(OffsetDateTime at, long position) {}

    /** Reads data of a campaign as of a moment. The campaign is empty where it was not known yet. */
    <T> Uni<T> at(String campaign, AsOf asked, BiFunction<Optional<KnownCampaign>, Reader, Uni<T>> read) {
        return inOneSnapshot(snapshot -> moment(campaign, asked, snapshot)
                .flatMap(moment -> known(campaign, moment, snapshot)
                        .flatMap(known -> read.apply(known, new Reader(moment, snapshot)))));
    }

    /** Runs several reads in one snapshot, so that events consumed meanwhile do not affect them. */
    <T> Uni<T> inOneSnapshot(Function<SqlClient, Uni<T>> read) {
        return pool.withTransaction(transaction -> transaction
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> read.apply(transaction)));
    }

    /** An event of a submission whose resulting score is known. */
    record ScoreEvent(long position, Instant at, String phase) {}

    /** The events of a unit's submission, oldest first, after a position. */
    Uni<List<ScoreEvent>> events(String campaign, String unit, long after, int limit, SqlClient snapshot) {
        return snapshot.preparedQuery("""
                        select position, at, phase from score_version
                         where campaign = $1 and unit = $2 and position > $3 order by position limit $4""")
                .execute(Tuple.of(campaign, unit, after, limit))
                .map(rows -> Rows.all(
                        rows,
                        row -> new ScoreEvent(
                                row.getLong("position"),
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("phase"))));
    }

    /** Reads participants at one moment. */
    record Reader(Moment moment, SqlClient client) {

        Uni<List<Participant>> participants(KnownCampaign known, @Nullable String node) {
            var campaign = known.campaign();
            Tuple parameters = Tuple.of(campaign.code(), moment.at(), moment.position(), node)
                    .addArrayOfString(campaign.units().toArray(String[]::new))
                    .addArrayOfString(campaign.policies().tieBreak().toArray(String[]::new));
            return LeaderboardReads.each(PARTICIPANTS, parameters, client);
        }
    }

    private static Uni<Moment> moment(String campaign, AsOf asked, SqlClient client) {
        return switch (asked) {
            case AsOf.Time(Instant at) ->
                client.preparedQuery(BY_TIME)
                        .execute(Tuple.of(campaign, at.atOffset(ZoneOffset.UTC)))
                        .map(rows -> moment(rows.iterator().next()));
            case AsOf.Position(long position) ->
                client.preparedQuery(BY_POSITION)
                        .execute(Tuple.of(campaign, position))
                        .map(rows -> moment(rows.iterator().next()));
        };
    }

    private static Moment moment(Row row) {
        return new Moment(row.getOffsetDateTime("at"), row.getLong("position"));
    }

    private static Uni<Optional<KnownCampaign>> known(String campaign, Moment moment, SqlClient client) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.of(campaign, moment.at(), moment.position()))
                .map(rows -> Rows.first(rows, LeaderboardReads::known));
    }
}
