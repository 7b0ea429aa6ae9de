package dti.framework.commands.application;

import dti.contracts.ContractsJson;
import dti.eventsourcing.EventLimits;
import dti.eventsourcing.StreamId;
import dti.framework.commands.domain.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An event to append.
 *
 * @param expectedVersion of the stream before it: the version of the row that was locked
 * @param type past tense, kebab-case
 * @param payload the JSON of a record of event-contracts; it is stored as it is published
 */
public record OutboxEvent(String log, StreamId stream, long expectedVersion, String type, String payload) {

    private static final Violation TOO_LARGE = new Violation(
            "",
            "Sau thay đổi này, dữ liệu vượt quá " + EventLimits.PAYLOAD_BYTES_MAX + " byte.",
            "After this change there would be more than " + EventLimits.PAYLOAD_BYTES_MAX + " bytes of it.");

    public static OutboxEvent of(String log, StreamId stream, long expectedVersion, String type, Object contract) {
        return new OutboxEvent(log, stream, expectedVersion, type, ContractsJson.write(contract));
    }

    /** The reason not to record the event, where it is too large to be published; it is checked before any row changes. */
    public List<Violation> violations() {
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        return bytes > EventLimits.PAYLOAD_BYTES_MAX ? List.of(TOO_LARGE) : List.of();
    }
}
