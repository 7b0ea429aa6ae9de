package dti.ranking.leaderboards.application;

import dti.access.Caller;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.ranking.reference.application.FrameworkNodes;
import dti.ranking.reference.application.ReferenceCopies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How units came to where they stand. */
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

    /** One at a time: as many scores are read as a campaign's past has moments and units. */
    public Uni<Tagged> read(KnownCampaign known, LeaderboardQuery query, String unit) {
        var pin = known.campaign().framework();
        return copies.nodes(pin.key(), pin.version())
                .map(FrameworkNodes::pillars)
                .flatMap(pillars -> computations.ofPast(() -> parts(query)
                        .flatMap(parts -> computations.onWorker(() -> trend(parts, query, unit, pillars)))));
    }

    private Uni<Parts> parts(LeaderboardQuery query) {
        return reads.atOneMoment(
                query.campaign(),
                (known, client) -> reads.participants(query.campaign(), null, client)
                        .flatMap(participants -> ScoreHistory.of(known, client)
                                .map(history -> new Parts(known, participants, history))));
    }

    private static Tagged trend(Parts parts, LeaderboardQuery query, String unit, List<FrameworkNodes.Node> pillars) {
        Leaderboard now = LeaderboardBuild.of(parts.known(), query, parts.participants());
        UnitTrendBuild build = new UnitTrendBuild(now, parts.known(), query, parts.history());
        return new Tagged(parts.known().tag(), build.trend(unit, pillars));
    }

    /** What a trend is made of, as of one moment. */
    private record Parts(KnownCampaign known, List<Participant> participants, List<ScoreHistory.Moment> history) {}
}
