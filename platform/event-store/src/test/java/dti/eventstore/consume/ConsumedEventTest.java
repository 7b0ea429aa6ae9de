package dti.eventstore.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsumedEventTest {

    @Test
    void an_event_has_its_own_type_and_no_other() {
        assertThat(event("dti.units.changed.v1").is("dti.units.changed.v1")).isTrue();
        assertThat(event("dti.units.reorganised.v1").is("dti.units.changed.v1")).isFalse();
    }

    @Test
    void another_version_of_a_consumed_type_is_poison() {
        assertThatExceptionOfType(PoisonEventException.class)
                .isThrownBy(() -> event("dti.units.changed.v2").is("dti.units.changed.v1"))
                .withMessage("dti.units.changed.v2 is not known here, only dti.units.changed.v1");
    }

    private static ConsumedEvent event(String type) {
        return new ConsumedEvent(
                "dti.units.v1",
                0,
                0,
                "units",
                1,
                new GlobalPosition(1),
                new StreamId("u"),
                new StreamVersion(1),
                new UUID(0, 1),
                type,
                Instant.EPOCH,
                "",
                "",
                null,
                "{}");
    }
}
