package dti.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Final results were published as an edition that never changes. The rows are at {@code /api/v1/publications/{id}} of
 * ranking-service. The finalised campaigns of the edition enter the phase published.
 *
 * @param id of the publication
 * @param decisionNumber of the decision that publishes the results
 * @param decisionDate of that decision
 * @param reason of a further edition; null where all campaigns have their first
 * @param sha256 of the edition's canonical JSON (RFC 8785), hex
 * @param rows number of rows
 * @param root of the RFC 6962 Merkle tree over its rows, hex
 * @param campaigns in the order of the edition
 * @param actor the person who published it
 * @param at time of publication
 */
public record EditionPublished(
        UUID id,
        String decisionNumber,
        LocalDate decisionDate,
        @Nullable String reason,
        String sha256,
        int rows,
        String root,
        List<CampaignEdition> campaigns,
        Actor actor,
        Instant at) {

    /**
     * The results of one campaign.
     *
     * @param campaign code
     * @param campaignVersion version of the campaign's stream that the results belong to; a campaign that changed
     *     since is not published
     * @param edition 1 for the first of the campaign
     * @param supersedes id of the publication with the edition before this one; null for the first
     * @param framework the framework version of the results
     * @param units number of units
     * @param position in the log {@code submissions} of the last event the results include
     */
    public record CampaignEdition(
            String campaign,
            long campaignVersion,
            int edition,
            @Nullable UUID supersedes,
            FrameworkPin framework,
            int units,
            long position) {}

    /**
     * A version of a framework.
     *
     * @param key of the framework
     * @param version of it
     */
    public record FrameworkPin(String key, int version) {}
}
