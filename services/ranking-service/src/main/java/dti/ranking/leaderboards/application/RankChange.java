package dti.ranking.leaderboards.application;

import dti.ranking.leaderboards.domain.Basis;
import dti.ranking.leaderboards.domain.NodePoints;
import dti.ranking.leaderboards.domain.Ranking;
import dti.ranking.leaderboards.domain.RankingEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event of a submission, and where its unit stood right before and right after it: what the leaderboard says as of the
 * positions {@code position - 1} and {@code position}.
 *
 * @param position of the event in the log submissions
 * @param phase the submission was in after it
 */
public record RankChange(long position, Instant at, String phase, Rank before, Rank after) {

    /**
     * Where a unit stood.
     *
     * @param rank null where it could not be ranked, or there was no campaign yet
     * @param ranked how many units could
     * @param points on the basis asked for, without bonus
     */
    @Schema(name = "RankThen")
    public record Rank(
            @Nullable Integer rank,
            boolean tied,
            int ranked,
            @Nullable BigDecimal points,
            @Nullable BigDecimal percent) {

        static final Rank NONE = new Rank(null, false, 0, null, null);

        /** @param standing the unit's; empty where nothing was heard of its submission, or it took no part */
        static Rank of(String unit, Ranking ranking, Optional<RankingEntry> standing, Basis basis) {
            Optional<NodePoints> whole = standing.map(RankingEntry::whole);
            return new Rank(
                    ranking.rankOf(unit).orElse(null),
                    ranking.isTied(unit),
                    ranking.ranked(),
                    whole.flatMap(node -> node.points(basis))
                            .map(BoardFigures::plain)
                            .orElse(null),
                    whole.flatMap(node -> node.fraction(basis))
                            .map(BoardFigures::percent)
                            .orElse(null));
        }
    }
}
