package dti.ranking.leaderboards.application;

import dti.ranking.copies.application.FrameworkNodes;
import dti.ranking.leaderboards.application.ScoreHistory.Moment;
import dti.ranking.leaderboards.application.ScoreHistory.Then;
import dti.ranking.leaderboards.application.UnitTrend.Sample;
import dti.ranking.leaderboards.domain.Measure;
import dti.ranking.leaderboards.domain.MiddleValues;
import dti.ranking.leaderboards.domain.NodePoints;
import dti.ranking.leaderboards.domain.Ranking;
import dti.ranking.leaderboards.domain.RankingEntry;
import dti.ranking.scores.application.StoredScore;
import dti.rules.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds the trend of a unit from the past of its campaign, moment by moment. */
final class UnitTrendBuild {

    private final KnownCampaign known;
    private final Measure measure;
    private final String unit;
    private final List<FrameworkNodes.Node> pillars;
    private final List<Sample> whole = new ArrayList<>();
    private final List<List<Sample>> byPillar = new ArrayList<>();

    UnitTrendBuild(KnownCampaign known, LeaderboardQuery query, String unit, List<FrameworkNodes.Node> pillars) {
        this.known = known;
        this.measure = known.measure(query.basis(), query.policy());
        this.unit = unit;
        this.pillars = pillars;
        pillars.forEach(_ -> byPillar.add(new ArrayList<>()));
    }

    /** Adds the next moment, with the scores of all units then. */
    void add(Moment moment, Map<String, Then> scores) {
        List<String> tieBreak = known.campaign().policies().tieBreak();
        whole.add(sample(moment, scores, score -> RankingEntries.whole(score, tieBreak)));
        for (int i = 0; i < pillars.size(); i++) {
            String key = pillars.get(i).key();
            byPillar.get(i).add(sample(moment, scores, score -> RankingEntry.ofOne(RankingEntries.node(score, key))));
        }
    }

    UnitTrend trend(Leaderboard now) {
        Leaderboard.Item item = now.items().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        List<UnitTrend.Pillar> trends = new ArrayList<>();
        for (int i = 0; i < pillars.size(); i++) {
            FrameworkNodes.Node pillar = pillars.get(i);
            trends.add(new UnitTrend.Pillar(pillar.key(), pillar.code(), pillar.name(), List.copyOf(byPillar.get(i))));
        }
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
                item.waiting(),
                item.waitingSince(),
                List.copyOf(whole),
                trends);
    }

    private Sample sample(Moment moment, Map<String, Then> scores, Function<StoredScore, RankingEntry> standing) {
        Map<String, RankingEntry> standings = new LinkedHashMap<>();
        scores.forEach((code, then) -> standings.put(code, standing.apply(then.score())));
        Ranking ranking = Ranking.of(standings, measure);
        Optional<NodePoints> own = Optional.ofNullable(standings.get(unit))
                .map(RankingEntry::whole)
                .filter(NodePoints::applies);
        return new Sample(
                moment.at(),
                Optional.ofNullable(scores.get(unit)).map(Then::phase).orElse(null),
                ranking.rankOf(unit).orElse(null),
                ranking.ranked(),
                own.flatMap(node -> node.points(measure.basis()))
                        .map(BoardFigures::plain)
                        .orElse(null),
                own.map(NodePoints::applicableMax).map(BoardFigures::plain).orElse(null),
                own.flatMap(node -> node.fraction(measure.basis()))
                        .map(BoardFigures::percent)
                        .orElse(null),
                MiddleValues.median(points(standings)).map(BoardFigures::points).orElse(null));
    }

    private List<Rational> points(Map<String, RankingEntry> standings) {
        return standings.values().stream()
                .flatMap(each -> each.whole().points(measure.basis()).stream())
                .map(Rational::of)
                .toList();
    }
}
