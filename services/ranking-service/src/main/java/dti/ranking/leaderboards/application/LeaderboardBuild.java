package dti.ranking.leaderboards.application;

import dti.contracts.CampaignChanged.Band;
import dti.contracts.ScoreChanged;
import dti.ranking.leaderboards.application.Leaderboard.Alternative;
import dti.ranking.leaderboards.application.Leaderboard.Item;
import dti.ranking.leaderboards.application.Leaderboard.UnitRank;
import dti.ranking.leaderboards.domain.Bands;
import dti.ranking.leaderboards.domain.Basis;
import dti.ranking.leaderboards.domain.Measure;
import dti.ranking.leaderboards.domain.MiddleValues;
import dti.ranking.leaderboards.domain.NodePoints;
import dti.ranking.leaderboards.domain.Policy;
import dti.ranking.leaderboards.domain.RankPlace;
import dti.ranking.leaderboards.domain.Ranking;
import dti.ranking.leaderboards.domain.RankingEntry;
import dti.ranking.scores.application.StoredScore;
import dti.rules.number.Rational;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds one leaderboard from data that was read at one moment. */
final class LeaderboardBuild {

    private final KnownCampaign known;
    private final LeaderboardQuery query;
    private final Measure measure;
    private final Bands bands;
    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private final Map<String, RankingEntry> standings;
    private final Ranking ranking;
    private final Ranking before;

    private LeaderboardBuild(KnownCampaign known, LeaderboardQuery query, List<Participant> all) {
        this.known = known;
        this.query = query;
        this.measure = known.measure(query.basis(), query.policy());
        this.bands = new Bands(known.campaign().policies().bands().stream()
                .map(LeaderboardBuild::band)
                .toList());
        all.stream().filter(this::isInPool).forEach(each -> participants.put(each.code(), each));
        this.standings = standings(Participant::score);
        this.ranking = Ranking.of(standings, measure);
        this.before =
                Ranking.of(standings(each -> each.scoreBefore(known.campaign().phase())), measure);
    }

    static Leaderboard of(KnownCampaign known, LeaderboardQuery query, List<Participant> participants) {
        return new LeaderboardBuild(known, query, participants).build();
    }

    private Leaderboard build() {
        List<Item> items = Stream.concat(ranking.places().stream(), notOpened())
                .map(this::item)
                .toList();
        Optional<Instant> dataAsOf =
                items.stream().map(Item::dataAsOf).filter(Objects::nonNull).max(Instant::compareTo);
        var extent = known.extent();
        return new Leaderboard(
                query.campaign(),
                query.basis().wire(),
                measure.policy().wire(),
                extent.changedAt(),
                extent.position(),
                extent.settled(),
                !known.isPublished(),
                known.status(),
                dataAsOf.orElse(null),
                BoardFigures.percent(MiddleValues.mean(participants.values().stream()
                                .map(this::completeness)
                                .toList())
                        .orElse(Rational.ZERO)),
                items,
                alternatives(),
                (int) items.stream().filter(Item::waiting).count(),
                items.size(),
                null);
    }

    private Map<String, RankingEntry> standings(Function<Participant, Optional<StoredScore>> score) {
        Map<String, RankingEntry> found = new LinkedHashMap<>();
        participants.forEach((code, each) -> score.apply(each).ifPresent(known -> found.put(code, standing(known))));
        return found;
    }

    private RankingEntry standing(StoredScore score) {
        String node = query.node();
        return node == null
                ? RankingEntries.whole(score, known.campaign().policies().tieBreak())
                : RankingEntries.ofNode(score, node);
    }

    /** Units without a known submission. They are listed without a rank, so that readers find every unit. */
    private Stream<RankPlace> notOpened() {
        return participants.keySet().stream()
                .filter(code -> !standings.containsKey(code))
                .sorted()
                .map(code -> new RankPlace(code, null, false));
    }

    private Item item(RankPlace place) {
        Participant participant = Objects.requireNonNull(participants.get(place.unit()));
        RankingEntry standing = standings.get(place.unit());
        NodePoints whole = standing == null ? NodePoints.NONE : standing.whole();
        Basis basis = query.basis();
        var latest = participant.latest();
        return new Item(
                place.rank(),
                place.tied(),
                place.unit(),
                participant.identifiers(),
                participant.name(),
                whole.points(basis).map(BoardFigures::plain).orElse(null),
                whole.points(Basis.SELF).map(BoardFigures::plain).orElse(null),
                whole.points(Basis.COUNCIL).map(BoardFigures::plain).orElse(null),
                whole.points(Basis.ACHIEVED).map(BoardFigures::plain).orElse(null),
                standing == null ? null : BoardFigures.plain(standing.bonus()),
                standing == null ? null : BoardFigures.plain(whole.applicableMax()),
                whole.fraction(basis).map(BoardFigures::percent).orElse(null),
                band(standing),
                ranking.movementSince(before, place.unit()).orElse(null),
                known.status(),
                latest == null ? null : latest.at(),
                BoardFigures.percent(completeness(participant)),
                participant.isWaiting(),
                participant.waitingSince());
    }

    private @Nullable String band(@Nullable RankingEntry standing) {
        return standing == null || query.node() != null
                ? null
                : measure.fraction(standing).flatMap(bands::of).orElse(null);
    }

    private Rational completeness(Participant participant) {
        return participant
                .score()
                .map(StoredScore::totals)
                .filter(totals -> totals.leavesApplicable() > 0)
                .map(totals -> Rational.of(valued(totals), totals.leavesApplicable()))
                .orElse(Rational.ZERO);
    }

    private int valued(ScoreChanged.Totals totals) {
        return query.basis() == Basis.COUNCIL ? totals.leavesDecided() : totals.leavesEntered();
    }

    private List<Alternative> alternatives() {
        return Arrays.stream(Policy.values())
                .filter(policy -> policy != measure.policy())
                .map(policy -> {
                    Ranking other = Ranking.of(standings, known.measure(query.basis(), policy));
                    return new Alternative(
                            policy.wire(),
                            other.differsFrom(ranking),
                            other.places().stream()
                                    .map(place -> new UnitRank(place.rank(), place.unit()))
                                    .toList());
                })
                .toList();
    }

    private boolean isInPool(Participant participant) {
        String pool = query.pool();
        return pool == null || known.pool(pool).map(participant::isInAnyOf).orElse(false);
    }

    private static Bands.Band band(Band band) {
        return new Bands.Band(band.name(), Rational.of(band.atLeast()));
    }
}
