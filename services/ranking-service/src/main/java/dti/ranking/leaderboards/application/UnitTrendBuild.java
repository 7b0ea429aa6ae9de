package dti.ranking.leaderboards.application;

import dti.ranking.leaderboards.application.ScoreHistory.Moment;
import dti.ranking.leaderboards.application.ScoreHistory.Then;
import dti.ranking.leaderboards.application.UnitTrend.Sample;
import dti.ranking.leaderboards.domain.Measure;
import dti.ranking.leaderboards.domain.Middle;
import dti.ranking.leaderboards.domain.NodePoints;
import dti.ranking.leaderboards.domain.Ranking;
import dti.ranking.leaderboards.domain.Standing;
import dti.ranking.reference.application.FrameworkNodes;
import dti.ranking.scores.application.StoredScore;
import dti.rules.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes trends of units out of the past of its campaign. */
final class UnitTrendBuild {

    private final Leaderboard now;
    private final KnownCampaign known;
    private final Measure measure;
    private final List<Moment> history;

    UnitTrendBuild(Leaderboard now, KnownCampaign known, LeaderboardQuery query, List<Moment> history) {
        this.now = now;
        this.known = known;
        this.measure = known.measure(query.basis(), query.policy());
        this.history = history;
    }

    UnitTrend trend(String unit, List<FrameworkNodes.Node> pillars) {
        Leaderboard.Item item = now.items().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        List<String> tieBreak = known.campaign().policies().tieBreak();
        return new UnitTrend(
                now.campaign(),
                unit,
                item.name(),
                now.basis(),
                now.policy(),
                now.asOf(),
                now.provisional(),
                now.status(),
                now.dataAsOf(),
                item.completeness(),
                series(unit, score -> Standings.whole(score, tieBreak)),
                pillars.stream().map(pillar -> pillar(unit, pillar)).toList());
    }

    private UnitTrend.Pillar pillar(String unit, FrameworkNodes.Node pillar) {
        return new UnitTrend.Pillar(
                pillar.key(),
                pillar.code(),
                pillar.name(),
                series(unit, score -> Standing.ofOne(Standings.node(score, pillar.key()))));
    }

    private List<Sample> series(String unit, Function<StoredScore, Standing> standing) {
        return history.stream().map(moment -> sample(moment, unit, standing)).toList();
    }

    private Sample sample(Moment moment, String unit, Function<StoredScore, Standing> standing) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        moment.scores().forEach((code, then) -> standings.put(code, standing.apply(then.score())));
        Ranking ranking = Ranking.of(standings, measure);
        Optional<NodePoints> own =
                Optional.ofNullable(standings.get(unit)).map(Standing::whole).filter(NodePoints::applies);
        return new Sample(
                moment.at(),
                Optional.ofNullable(moment.scores().get(unit)).map(Then::phase).orElse(null),
                ranking.rankOf(unit).orElse(null),
                ranking.ranked(),
                own.flatMap(node -> node.points(measure.basis()))
                        .map(Figures::plain)
                        .orElse(null),
                own.map(NodePoints::applicableMax).map(Figures::plain).orElse(null),
                own.flatMap(node -> node.fraction(measure.basis()))
                        .map(Figures::percent)
                        .orElse(null),
                Middle.median(points(standings)).map(Figures::points).orElse(null));
    }

    private List<Rational> points(Map<String, Standing> standings) {
        return standings.values().stream()
                .flatMap(each -> each.whole().points(measure.basis()).stream())
                .map(Rational::of)
                .toList();
    }
}
