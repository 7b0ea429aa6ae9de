package dti.runtime.logs;

import com.fasterxml.jackson.core.JsonParser;
import dti.contracts.ContractsJson;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.PoisonEventException;
import dti.runtime.json.CheckedParser;
import dti.runtime.json.RefusedTextException;
import java.io.IOException;

/** Reads a contract out of a message; what cannot be read will never be readable, so it is poison. */
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

    /** What a producer let through, no database of a consumer could keep. How long a text is was decided there. */
    private static void sound(String payload) throws IOException {
        try (JsonParser parser =
                new CheckedParser(ContractsJson.mapper().getFactory().createParser(payload), Integer.MAX_VALUE)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
    }
}
