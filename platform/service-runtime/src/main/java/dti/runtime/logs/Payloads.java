package dti.runtime.logs;

import com.fasterxml.jackson.core.JsonParser;
import dti.contracts.ContractsJson;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.PoisonEventException;
import dti.runtime.json.CheckedParser;
import dti.runtime.json.RefusedTextException;
import java.io.IOException;

/** Reads a contract record from a message. An unreadable message will never be readable, so it is poison. */
public final class Payloads {

    private Payloads() {}

    public static <T> T read(ConsumedEvent event, Class<T> contract) {
        try {
            T read = ContractsJson.read(event.payload(), contract);
            sound(event.payload());
            return read;
        } catch (RefusedTextException refused) {
            throw new PoisonEventException(
                    event.type() + " at " + refused.pointer() + ": "
                            + refused.fault().en(),
                    refused);
        } catch (IOException | IllegalArgumentException e) {
            throw new PoisonEventException(e.getMessage() + ": " + event.type(), e);
        }
    }

    /**
     * Checks the payload by the rules for texts and numbers: a consumer's database cannot store a text that breaks
     * them. The producer has already decided the length of texts.
     */
    private static void sound(String payload) throws IOException {
        try (JsonParser parser =
                new CheckedParser(ContractsJson.mapper().getFactory().createParser(payload), Integer.MAX_VALUE)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
    }
}
