package dti.ranking.leaderboards.application;

import java.math.BigDecimal;
import java.time.Instant;
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

        static Rank of(String unit, Leaderboard board) {
            int ranked = (int)
                    board.items().stream().filter(item -> item.rank() != null).count();
            return board.items().stream()
                    .filter(item -> item.unit().equals(unit))
                    .findFirst()
                    .map(item -> new Rank(item.rank(), item.tied(), ranked, item.points(), item.percent()))
                    .orElse(new Rank(null, false, ranked, null, null));
        }
    }
}
