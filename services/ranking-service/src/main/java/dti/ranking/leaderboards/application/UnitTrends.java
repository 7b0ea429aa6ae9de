package dti.ranking.leaderboards.application;

import dti.access.Caller;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.ranking.reference.application.FrameworkNodes;
import dti.ranking.reference.application.ReferenceCopies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** How units came to where they stand. */
@ApplicationScoped
public class UnitTrends {

    private final Leaderboards leaderboards;
    private final LeaderboardReads reads;
    private final ReferenceCopies copies;

    UnitTrends(Leaderboards leaderboards, LeaderboardReads reads, ReferenceCopies copies) {
        this.leaderboards = leaderboards;
        this.reads = reads;
        this.copies = copies;
    }

    /** A trend and the tag that is true of it. */
    public record Tagged(String tag, UnitTrend trend) {}

    /** The campaign asked about, if this caller may read its results and the unit takes part. */
    public Uni<KnownCampaign> readable(Caller caller, LeaderboardQuery query, String unit) {
        return leaderboards.readable(caller, query).invoke(known -> {
            if (!known.hasUnit(unit)) {
                throw ProblemException.notFound(new Text(
                        "Đơn vị không tham gia đợt đánh giá này.", "The unit takes no part in this campaign."));
            }
        });
    }

    public Uni<Tagged> read(KnownCampaign known, LeaderboardQuery query, String unit) {
        var pin = known.campaign().framework();
        return copies.nodes(pin.key(), pin.version())
                .map(FrameworkNodes::pillars)
                .flatMap(pillars -> reads.atOneMoment(
                        query.campaign(),
                        (now, client) ->
                                trend(now, query, client).map(of -> new Tagged(now.tag(), of.trend(unit, pillars)))));
    }

    private Uni<UnitTrendBuild> trend(KnownCampaign known, LeaderboardQuery query, SqlClient client) {
        return reads.participants(query.campaign(), null, client)
                .map(participants -> LeaderboardBuild.of(known, query, participants))
                .flatMap(now ->
                        ScoreHistory.of(known, client).map(history -> new UnitTrendBuild(now, known, query, history)));
    }
}
