package dti.ranking.leaderboards.application;

import dti.ranking.leaderboards.application.PastReads.ScoreEvent;
import dti.ranking.leaderboards.application.RankChange.Rank;
import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computes the effect of each event of a submission on its unit's rank. Reads the leaderboards of the past once, in
 * order.
 */
@ApplicationScoped
public class RankHistories {

    private static final int EVENTS_MAX = 100;
    private static final int EVENTS_MIN = 5;

    /**
     * Scores read for one response, some 1 kB each. Between two events of a unit the scores of all others may have
     * changed.
     */
    private static final int SCORES_MAX = 40_000;

    private final Leaderboards leaderboards;
    private final PastReads past;
    private final Computations computations;

    RankHistories(Leaderboards leaderboards, PastReads past, Computations computations) {
        this.leaderboards = leaderboards;
        this.past = past;
        this.computations = computations;
    }

    /**
     * Rank changes by the whole score among all units, oldest first, after a position; fewer than {@code limit} where
     * the campaign is large. Fails unless the caller may read the campaign in its state at each of the events.
     */
    public Uni<Page<RankChange>> read(Caller caller, LeaderboardQuery query, String unit, long after, int limit) {
        return leaderboards
                .readable(caller, query)
                .flatMap(known ->
                        computations.ofPast(() -> past.inOneSnapshot(client -> events(known, unit, after, limit, client)
                                .flatMap(page -> changes(caller, new RankWalk(query, unit), page.items(), client)
                                        .map(changes -> new Page<>(changes, page.nextCursor()))))));
    }

    private Uni<Page<ScoreEvent>> events(KnownCampaign known, String unit, long after, int limit, SqlClient client) {
        int units = Math.max(1, known.campaign().units().size());
        int size = Math.min(limit, Math.clamp(SCORES_MAX / units, EVENTS_MIN, EVENTS_MAX));
        return past.events(known.campaign().code(), unit, after, size + 1, client)
                .invoke(events -> {
                    if (events.isEmpty() && !known.hasUnit(unit)) {
                        throw unknown();
                    }
                })
                .map(events -> Page.of(events, size, event -> Long.toString(event.position())));
    }

    private Uni<List<RankChange>> changes(Caller caller, RankWalk walk, List<ScoreEvent> events, SqlClient client) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        PastSeries series = new PastSeries(walk.campaign(), positions(events), client);
        return series.campaigns()
                .invoke(campaigns -> campaigns.values().stream()
                        .flatMap(Optional::stream)
                        .forEach(then -> LeaderboardAccess.read(caller, Optional.of(then))))
                .flatMap(campaigns -> series.moved(campaigns.values())
                        .flatMap(moved -> computations.onWorker(() -> changes(events, walk.ranks(campaigns, moved)))));
    }

    /** The positions right before and right after each event. */
    private static List<Long> positions(List<ScoreEvent> events) {
        return events.stream()
                .flatMap(event -> Stream.of(event.position() - 1, event.position()))
                .distinct()
                .toList();
    }

    private static List<RankChange> changes(List<ScoreEvent> events, Map<Long, Rank> ranks) {
        return events.stream()
                .map(event -> new RankChange(
                        event.position(),
                        event.at(),
                        event.phase(),
                        Objects.requireNonNull(ranks.get(event.position() - 1)),
                        Objects.requireNonNull(ranks.get(event.position()))))
                .toList();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("Đơn vị không tham gia đợt đánh giá này.", "The unit takes no part in this campaign."));
    }
}
