package dti.wiring;

import dti.contracts.ContractsJson;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.PoisonEventException;

/** Reads a contract out of a message; what cannot be read will never be readable, so it is poison. */
public final class Payloads {

    private Payloads() {}

    public static <T> T read(ConsumedEvent event, Class<T> contract) {
        try {
            return ContractsJson.read(event.payload(), contract);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException(e.getMessage() + ": " + event.type(), e);
        }
    }
}
