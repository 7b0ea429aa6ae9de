package dti.ranking.leaderboards.application;

import dti.ranking.copies.application.FrameworkNodes;
import dti.ranking.copies.application.ReferenceCopies;
import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the trends of units. */
@ApplicationScoped
public class UnitTrends {

    private final Leaderboards leaderboards;
    private final LeaderboardReads reads;
    private final ReferenceCopies copies;
    private final Computations computations;

    UnitTrends(Leaderboards leaderboards, LeaderboardReads reads, ReferenceCopies copies, Computations computations) {
        this.leaderboards = leaderboards;
        this.reads = reads;
        this.copies = copies;
        this.computations = computations;
    }

    /** A trend and its tag. */
    public record Tagged(String tag, UnitTrend trend) {}

    /** The campaign of the query; fails where the caller may not read its results or the unit takes no part. */
    public Uni<KnownCampaign> readable(Caller caller, LeaderboardQuery query, String unit) {
        return leaderboards.readable(caller, query).invoke(known -> {
            if (!known.hasUnit(unit)) {
                throw ProblemException.notFound(new Text(
                        "Đơn vị không tham gia đợt đánh giá này.", "The unit takes no part in this campaign."));
            }
        });
    }

    /** Builds one trend at a time, moment by moment, so that the scores of all units are in memory only once. */
    public Uni<Tagged> read(KnownCampaign known, LeaderboardQuery query, String unit) {
        var pin = known.campaign().framework();
        return copies.nodes(pin.key(), pin.version())
                .map(FrameworkNodes::pillars)
                .flatMap(pillars -> computations.ofPast(() -> reads.atOneMoment(
                        query.campaign(),
                        (now, client) -> board(now, query, client)
                                .flatMap(board -> trend(now, new UnitTrendBuild(now, query, unit, pillars), client)
                                        .map(build -> new Tagged(now.tag(), build.trend(board)))))));
    }

    /** The cached leaderboard, where it is current; else a new one. */
    private Uni<Leaderboard> board(KnownCampaign known, LeaderboardQuery query, SqlClient client) {
        return leaderboards
                .kept(known, query)
                .map(board -> Uni.createFrom().item(board.leaderboard()))
                .orElseGet(() -> reads.participants(query.campaign(), null, client)
                        .flatMap(participants ->
                                computations.onWorker(() -> LeaderboardBuild.of(known, query, participants))));
    }

    private Uni<UnitTrendBuild> trend(KnownCampaign known, UnitTrendBuild build, SqlClient client) {
        return ScoreHistory.moments(known, client)
                .flatMap(moments -> Multi.createFrom()
                        .iterable(moments)
                        .onItem()
                        .transformToUniAndConcatenate(moment -> ScoreHistory.at(moment, known, client)
                                .flatMap(scores -> computations.onWorker(() -> {
                                    build.add(moment, scores);
                                    return moment;
                                })))
                        .collect()
                        .last()
                        .replaceWith(build));
    }
}
