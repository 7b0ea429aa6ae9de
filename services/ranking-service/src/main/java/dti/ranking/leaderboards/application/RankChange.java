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
 * An event of a submission, and the rank of its unit right before and right after it: its rank in the leaderboards as
 * of the positions {@code position - 1} and {@code position}.
 *
 * @param position the position of the event in the log submissions
 * @param phase the phase of the submission after the event
 */
public record RankChange(long position, Instant at, String phase, Rank before, Rank after) {

    /**
     * The rank of a unit at one moment.
     *
     * @param rank null where the unit could not be ranked, or there was no campaign yet
     * @param ranked the number of units with a rank
     * @param points the points on the requested basis, without bonus
     */
    @Schema(name = "RankThen")
    public record Rank(
            @Nullable Integer rank,
            boolean tied,
            int ranked,
            @Nullable BigDecimal points,
            @Nullable BigDecimal percent) {

        static final Rank NONE = new Rank(null, false, 0, null, null);

        /** @param standing the unit's entry; empty where its submission was not known, or it took no part */
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
