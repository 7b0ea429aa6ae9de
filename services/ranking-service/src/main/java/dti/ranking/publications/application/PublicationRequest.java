package dti.ranking.publications.application;

import dti.contracts.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which results are to be published by which decision.
 *
 * @param reason why there is another edition
 * @param origin which request it is
 */
public record PublicationRequest(
        List<String> campaigns,
        String decisionNumber,
        LocalDate decisionDate,
        @Nullable String reason,
        Origin origin) {

    public PublicationRequest {
        campaigns = List.copyOf(campaigns);
    }

    /**
     * Who asks, when, and under which name the request is remembered.
     *
     * @param requestId names the request for ever, and what it publishes
     * @param hash of what was asked
     */
    public record Origin(
            Actor actor,
            UUID requestId,
            String hash,
            UUID correlationId,
            @Nullable String traceparent,
            Instant at) {}
}
