package dti.ranking.leaderboards.application;

import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import dti.ranking.leaderboards.application.PastSeries.Moved;
import dti.ranking.leaderboards.application.RankChange.Rank;
import dti.ranking.leaderboards.domain.Ranking;
import dti.ranking.leaderboards.domain.RankingEntry;
import dti.ranking.scores.application.StoredScore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ranks the units of a campaign at one position of its past after the other. From each to the next, only changed scores
 * are read.
 */
final class RankWalk {

    private final LeaderboardQuery query;
    private final String unit;
    private final Map<String, ScoreChanged.Totals> totals = new HashMap<>();
    private final Map<String, Map<String, StoredScore.Node>> nodes = new HashMap<>();

    /** Entries under the current version of the campaign. */
    private final Map<String, RankingEntry> standings = new HashMap<>();

    private Optional<KnownCampaign> campaign = Optional.empty();
    private Rank last = Rank.NONE;

    /** @param query ranks by the whole among all units, without node and pool */
    RankWalk(LeaderboardQuery query, String unit) {
        if (query.node() != null || query.pool() != null) {
            throw new IllegalArgumentException("of the whole, among all units: " + query);
        }
        this.query = query;
        this.unit = unit;
    }

    String campaign() {
        return query.campaign();
    }

    /**
     * The unit's rank at each position.
     *
     * @param campaigns by position, in their order
     * @param moved the changes up to each position
     */
    Map<Long, Rank> ranks(Map<Long, Optional<KnownCampaign>> campaigns, List<List<Moved>> moved) {
        Map<Long, Rank> ranks = new LinkedHashMap<>();
        campaigns.forEach((position, known) -> ranks.put(position, rank(known, moved.get(ranks.size()))));
        return ranks;
    }

    private Rank rank(Optional<KnownCampaign> known, List<Moved> moved) {
        boolean isAsBefore = moved.isEmpty() && known.map(KnownCampaign::tag).equals(campaign.map(KnownCampaign::tag));
        if (!isAsBefore) {
            moved.forEach(this::take);
            begin(known);
            last = known.map(this::rank).orElse(Rank.NONE);
        }
        return last;
    }

    private void take(Moved moved) {
        String of = moved.unit();
        if (moved.totals() != null) {
            totals.put(of, ContractsJson.readOwn(moved.totals(), ScoreChanged.Totals.class));
        }
        Map<String, StoredScore.Node> own = nodes.computeIfAbsent(of, _ -> new HashMap<>());
        moved.nodes().forEach((key, node) -> {
            if (node == null) {
                own.remove(key);
            } else {
                own.put(key, node);
            }
        });
        standings.remove(of);
    }

    /** Drops all entries where the campaign has another version, because its tie-breakers may differ. */
    private void begin(Optional<KnownCampaign> known) {
        if (!known.map(KnownCampaign::tag).equals(campaign.map(KnownCampaign::tag))) {
            standings.clear();
            campaign = known;
        }
    }

    private Rank rank(KnownCampaign known) {
        Map<String, RankingEntry> all = new LinkedHashMap<>();
        known.campaign().units().stream()
                .filter(totals::containsKey)
                .forEach(code -> all.put(code, standings.computeIfAbsent(code, _ -> standing(code, known))));
        Ranking ranking = Ranking.of(all, known.measure(query.basis(), query.policy()));
        return Rank.of(unit, ranking, Optional.ofNullable(all.get(unit)), query.basis());
    }

    private RankingEntry standing(String code, KnownCampaign known) {
        StoredScore score =
                new StoredScore(Objects.requireNonNull(totals.get(code)), nodes.getOrDefault(code, Map.of()));
        return RankingEntries.whole(score, known.campaign().policies().tieBreak());
    }
}
