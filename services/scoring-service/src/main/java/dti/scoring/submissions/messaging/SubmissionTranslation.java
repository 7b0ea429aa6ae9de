package dti.scoring.submissions.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.SubmissionEvent;
import dti.contracts.Topics;
import dti.eventstore.StoredEvent;
import dti.eventstore.publish.Translation;
import dti.scoring.submissions.application.EventFacts;
import dti.scoring.submissions.application.SubmissionEventCodec;
import dti.scoring.submissions.domain.SubmissionId;
import java.util.Map;
import java.util.Set;

/** Translates a stored event, which is private, into the contract that other services read. */
public final class SubmissionTranslation implements Translation {

    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    /** Values that have their own fields in the contract; the other values go into its details. */
    private static final Set<String> TOLD = Set.of("by", "leaf", "points", "reason", "campaign", "unit");

    @Override
    public PublicEvent translate(StoredEvent event) {
        try {
            return new PublicEvent(Topics.SUBMISSION_EVENT, MAPPER.writeValueAsString(message(event)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.position() + " cannot be translated", e);
        }
    }

    private static SubmissionEvent message(StoredEvent event) throws JsonProcessingException {
        SubmissionId id = SubmissionId.of(event.stream());
        var happened = SubmissionEventCodec.decode(event);
        EventFacts facts = EventFacts.of(happened);
        return new SubmissionEvent(
                id.campaign(),
                id.unit(),
                event.version().value(),
                event.position().value(),
                event.type(),
                event.recordedAt(),
                event.effectiveAt(),
                new Actor(facts.by().subject(), facts.by().role(), facts.by().unit()),
                facts.leaf(),
                facts.points(),
                facts.reason(),
                details(SubmissionEventCodec.payload(happened)));
    }

    /** The details of an event in its present schema version, whatever version it was stored in. */
    private static Map<String, Object> details(String payload) throws JsonProcessingException {
        Map<String, Object> details = MAPPER.readValue(payload, new TypeReference<Map<String, Object>>() {});
        details.keySet().removeAll(TOLD);
        return details;
    }
}
