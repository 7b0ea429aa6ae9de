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
 * Published results, as they are signed: they never change. What follows them is another edition.
 *
 * @param decisionNumber of the decision that publishes them
 * @param reason why there is another edition; null where every campaign has its first
 * @param tree over all rows, in their order
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
     * @param root hex
     */
    public record TreeHead(int size, String root) {}

    /**
     * The final leaderboard of one campaign.
     *
     * @param edition 1 for the first of the campaign
     * @param supersedes the publication with the edition before this one
     * @param policy by which units are ranked
     * @param bonusInRank whether bonus points count for the rank
     * @param asOf the last change it knows of
     * @param position of the last event that any of the results follows from, in the log submissions
     * @param dataAsOf the last change of a score
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
     * @param rank null where it cannot be ranked
     * @param pools its rank among the units of each of the campaign's ranking pools it is in
     * @param achieved what counts, without bonus
     * @param percent of achieved in applicableMax
     * @param band the campaign's class of results
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

        /** Without when its data came, which is no result. */
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
