package dti.ranking.publications.application;

import dti.contracts.EditionPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication, without its rows.
 *
 * @param sha256 of the edition, hex: of the very bytes that are served as JSON
 */
public record PublicationSummary(
        UUID id,
        String decisionNumber,
        LocalDate decisionDate,
        Instant publishedAt,
        String sha256,
        List<CampaignEdition> campaigns) {

    /**
     * Which edition of a campaign's results it has.
     *
     * @param supersedes the publication with the edition before this one
     * @param supersededBy the publication with the one after it; this one stays what it was
     */
    public record CampaignEdition(
            String campaign,
            int edition,
            @Nullable UUID supersedes,
            @Nullable UUID supersededBy) {}

    /** As it was when it was published. */
    public static PublicationSummary of(EditionPublished event) {
        return new PublicationSummary(
                event.id(),
                event.decisionNumber(),
                event.decisionDate(),
                event.at(),
                event.sha256(),
                event.campaigns().stream()
                        .map(each -> new CampaignEdition(each.campaign(), each.edition(), each.supersedes(), null))
                        .toList());
    }
}
