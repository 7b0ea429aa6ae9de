package dti.ranking.publications.application;

import dti.contracts.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the results of campaigns by one decision.
 *
 * @param reason the reason for another edition; null where none is given
 */
public record PublicationCommand(
        List<String> campaigns,
        String decisionNumber,
        LocalDate decisionDate,
        @Nullable String reason,
        Actor by) {

    public PublicationCommand {
        campaigns = List.copyOf(campaigns);
    }
}
