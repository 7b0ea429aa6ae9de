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
 * @param sha256 the SHA-256, hex, of exactly the bytes that are served as JSON
 */
public record PublicationSummary(
        UUID id,
        String decisionNumber,
        LocalDate decisionDate,
        Instant publishedAt,
        String sha256,
        List<CampaignEdition> campaigns) {

    /**
     * The edition of a campaign's results that the publication contains.
     *
     * @param supersedes the publication with the edition before this one
     * @param supersededBy the publication with the edition after this one; this one does not change
     */
    public record CampaignEdition(
            String campaign,
            int edition,
            @Nullable UUID supersedes,
            @Nullable UUID supersededBy) {}

    /** The summary at the moment of publication: nothing supersedes it yet. */
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
