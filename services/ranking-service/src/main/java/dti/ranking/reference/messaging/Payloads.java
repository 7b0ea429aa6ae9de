package dti.ranking.reference.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.ContractsJson;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.PoisonEventException;

/** Reads a contract out of a message; what cannot be read will never be readable, so it is poison. */
public final class Payloads {

    private Payloads() {}

    public static <T> T read(ConsumedEvent event, Class<T> contract) {
        try {
            return ContractsJson.mapper().readValue(event.payload(), contract);
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("not a " + contract.getSimpleName() + ": " + event.type(), e);
        }
    }
}
