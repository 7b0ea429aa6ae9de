package dti.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Final results were published: an edition that never changes, read at {@code /api/v1/publications/{id}} of ranking-service.
 * The rows are there, not here. The campaigns in it that are finalised become published by it.
 *
 * @param id of the publication
 * @param decisionNumber of the decision that publishes the results
 * @param decisionDate of that decision
 * @param reason why there is another edition; null where all campaigns have their first
 * @param sha256 of the edition's canonical JSON (RFC 8785), hex
 * @param rows how many rows it has
 * @param root of the RFC 6962 Merkle tree over its rows, hex
 * @param campaigns whose results it has, in its order
 * @param actor who published
 * @param at when it was published
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
     * @param campaignVersion of the campaign's stream, which the results are of; a campaign that changed since is not published
     * @param edition 1 for the first of the campaign
     * @param supersedes id of the publication with the edition before this one; null for the first
     * @param framework the version the results were computed by
     * @param units how many
     * @param position of the last event that any of the results follows from, in the log submissions
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
