package dti.ranking.publications.application;

import dti.contracts.UnitChanged;
import dti.ranking.leaderboards.application.ResultStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published results in the form that is signed. They never change; a correction makes another edition.
 *
 * @param decisionNumber the number of the decision that publishes them
 * @param reason the reason for another edition; null where this is the first edition of every campaign
 * @param tree the Merkle tree over all rows, in their order
 */
public record Edition(
        UUID id,
        ResultStatus status,
        String decisionNumber,
        LocalDate decisionDate,
        @Nullable String reason,
        Instant publishedAt,
        TreeHead tree,
        List<CampaignResults> campaigns) {

    /**
     * The RFC 6962 Merkle tree (SHA-256) over the rows; a leaf is the canonical JSON (RFC 8785) of a row.
     *
     * @param root the root hash, hex
     */
    public record TreeHead(int size, String root) {}

    /**
     * The final leaderboard of one campaign.
     *
     * @param edition the number of the campaign's edition, from 1
     * @param supersedes the publication with the edition before this one
     * @param policy the policy that ranks the units
     * @param bonusInRank whether bonus points count for the rank
     * @param asOf the time of the last change that is part of the leaderboard
     * @param position the position, in the log submissions, of the last event that any of the results follows from
     * @param dataAsOf the time of the last change of any score
     */
    public record CampaignResults(
            String campaign,
            String title,
            String period,
            int edition,
            @Nullable UUID supersedes,
            FrameworkPin framework,
            String policy,
            boolean bonusInRank,
            Instant asOf,
            long position,
            @Nullable Instant dataAsOf,
            BigDecimal completeness,
            List<Row> rows) {}

    /** The version of the framework the results were computed by. */
    public record FrameworkPin(String key, int version) {}

    /**
     * The result of one unit.
     *
     * @param rank null where the unit cannot be ranked
     * @param pools its rank in each of the campaign's ranking pools that it belongs to
     * @param achieved the points that count, without bonus
     * @param percent achieved as a percentage of applicableMax
     * @param band the campaign's class of results that the unit reaches
     */
    public record Row(
            String campaign,
            String unit,
            String name,
            List<UnitChanged.Identifier> identifiers,
            @Nullable Integer rank,
            boolean tied,
            List<PoolRank> pools,
            @Nullable BigDecimal self,
            @Nullable BigDecimal council,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal bonus,
            @Nullable BigDecimal applicableMax,
            @Nullable BigDecimal percent,
            @Nullable String band,
            ResultStatus status,
            @Nullable Instant dataAsOf,
            BigDecimal completeness) {

        /** A copy without {@code dataAsOf}, because the time of the data is no result. */
        Row withoutTime() {
            return new Row(
                    campaign,
                    unit,
                    name,
                    identifiers,
                    rank,
                    tied,
                    pools,
                    self,
                    council,
                    achieved,
                    bonus,
                    applicableMax,
                    percent,
                    band,
                    status,
                    null,
                    completeness);
        }
    }

    /** A rank within a ranking pool. */
    public record PoolRank(String pool, @Nullable Integer rank, boolean tied) {}

    /** All rows, in the order of the tree's leaves. */
    List<Row> rows() {
        return campaigns.stream().flatMap(each -> each.rows().stream()).toList();
    }
}
