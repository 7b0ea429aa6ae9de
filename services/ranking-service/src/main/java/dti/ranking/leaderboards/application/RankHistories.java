package dti.ranking.leaderboards.application;

import dti.access.Caller;
import dti.problem.Page;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.ranking.leaderboards.application.PastReads.ScoreEvent;
import dti.ranking.leaderboards.application.RankChange.Rank;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event of a submission did to its unit's rank, computed by the leaderboards of the past themselves. */
@ApplicationScoped
public class RankHistories {

    private static final int EVENTS_MAX = 100;
    private static final int EVENTS_MIN = 5;

    /** Scores read for one answer, some 1 kB each: an event takes up to two leaderboards, each of all units. */
    private static final int SCORES_MAX = 40_000;

    private final Leaderboards leaderboards;
    private final PastReads past;

    RankHistories(Leaderboards leaderboards, PastReads past) {
        this.leaderboards = leaderboards;
        this.past = past;
    }

    /**
     * Oldest first, after a position; fewer than asked for where the campaign is large. Who may read it is decided, event by
     * event, by what the campaign was then.
     */
    public Uni<Page<RankChange>> read(Caller caller, LeaderboardQuery query, String unit, long after, int limit) {
        return leaderboards
                .readable(caller, query)
                .flatMap(known -> past.inOneSnapshot(client -> events(known, unit, after, limit, client)
                        .flatMap(page -> changes(new Boards(caller, query, unit, client), page.items())
                                .map(changes -> new Page<>(changes, page.nextCursor())))));
    }

    private Uni<Page<ScoreEvent>> events(KnownCampaign known, String unit, long after, int limit, SqlClient client) {
        int units = Math.max(1, known.campaign().units().size());
        int size = Math.min(limit, Math.clamp(SCORES_MAX / (2 * units), EVENTS_MIN, EVENTS_MAX));
        return past.events(known.campaign().code(), unit, after, size + 1, client)
                .invoke(events -> {
                    if (events.isEmpty() && !known.hasUnit(unit)) {
                        throw unknown();
                    }
                })
                .map(events -> Page.of(events, size, event -> Long.toString(event.position())));
    }

    private Uni<List<RankChange>> changes(Boards boards, List<ScoreEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> boards.rank(event.position() - 1)
                        .flatMap(before -> boards.rank(event.position())
                                .map(afterwards -> new RankChange(
                                        event.position(), event.at(), event.phase(), before, afterwards))))
                .collect()
                .asList();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("Đơn vị không tham gia đợt đánh giá này.", "The unit takes no part in this campaign."));
    }

    /** Leaderboards of one snapshot, asked for one after the other; where nothing came between two, the first is both. */
    private final class Boards {

        private final Caller caller;
        private final LeaderboardQuery query;
        private final String unit;
        private final SqlClient client;
        private @Nullable String lastTag;
        private Rank last = Rank.NONE;

        Boards(Caller caller, LeaderboardQuery query, String unit, SqlClient client) {
            this.caller = caller;
            this.query = query;
            this.unit = unit;
            this.client = client;
        }

        Uni<Rank> rank(long position) {
            return past.at(query.campaign(), new AsOf.Position(position), client, (then, reader) -> {
                if (then.isEmpty()) {
                    return Uni.createFrom().item(Rank.NONE);
                }
                KnownCampaign known = LeaderboardAccess.read(caller, then);
                if (known.tag().equals(lastTag)) {
                    return Uni.createFrom().item(last);
                }
                return reader.participants(known, query.node())
                        .map(all -> Rank.of(unit, LeaderboardBuild.of(known, query, all)))
                        .invoke(rank -> {
                            lastTag = known.tag();
                            last = rank;
                        });
            });
        }
    }
}
