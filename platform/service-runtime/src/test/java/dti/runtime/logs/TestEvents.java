package dti.runtime.logs;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.consume.ConsumedEvent;
import java.time.Instant;
import java.util.UUID;

/** Events as Kafka would deliver them. */
final class TestEvents {

    private TestEvents() {}

    static ConsumedEvent of(String type, String payload) {
        return new ConsumedEvent(
                "dti.things.v1",
                0,
                0,
                "things",
                1,
                new GlobalPosition(1),
                new StreamId("things/1"),
                new StreamVersion(1),
                new UUID(0, 1),
                type,
                Instant.EPOCH,
                "",
                "",
                null,
                payload);
    }
}
