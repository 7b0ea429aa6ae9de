package dti.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventsourcing.Upcaster;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Payloads of all schema versions are read in today's form. */
class UpcastersTest {

    private static final String TYPE = "unit-named";

    /** Version 1 has {@code name}, version 2 has {@code names}, version 3 adds their language. */
    record UnitNamed(List<String> names, String language) {}

    private static final Upcaster<ObjectNode> TO_NAMES = upcaster(1, payload -> {
        ObjectNode lifted = payload.deepCopy();
        lifted.putArray("names").add(lifted.remove("name"));
        return lifted;
    });

    private static final Upcaster<ObjectNode> TO_LANGUAGE =
            upcaster(2, payload -> payload.deepCopy().put("language", "vi"));

    private final Upcasters upcasters = new Upcasters(new ObjectMapper(), List.of(TO_LANGUAGE, TO_NAMES));

    @Test
    void an_old_event_is_converted_version_by_version() {
        assertThat(read(1, "{\"name\":\"Sở Nội vụ\"}")).isEqualTo(new UnitNamed(List.of("Sở Nội vụ"), "vi"));
        assertThat(read(2, "{\"names\":[\"Sở Nội vụ\"]}")).isEqualTo(new UnitNamed(List.of("Sở Nội vụ"), "vi"));
    }

    @Test
    void an_event_of_todays_version_is_read_unchanged() {
        assertThat(read(3, "{\"names\":[\"Home Affairs\"],\"language\":\"en\"}"))
                .isEqualTo(new UnitNamed(List.of("Home Affairs"), "en"));
    }

    @Test
    void an_event_of_a_newer_version_is_refused() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> read(4, "{\"names\":[\"Home Affairs\"],\"language\":\"en\"}"))
                .withMessageContaining("event 7 of log units (unit-named, schema 4)");
    }

    @Test
    void a_payload_that_does_not_match_its_version_is_refused() {
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> read(3, "{\"names\":7}"));
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> read(1, "[]"));
    }

    @Test
    void the_current_version_follows_the_newest_convertible_one() {
        assertThat(upcasters.current(TYPE)).isEqualTo(3);
        assertThat(upcasters.current("unit-closed")).isEqualTo(1);
    }

    @Test
    void a_version_with_no_or_two_upcasters_is_refused_at_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Upcasters(new ObjectMapper(), List.of(TO_LANGUAGE)))
                .withMessageContaining("version 1 is to be lifted next, not 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Upcasters(new ObjectMapper(), List.of(TO_NAMES, TO_NAMES)))
                .withMessageContaining("version 2 is to be lifted next, not 1");
    }

    private UnitNamed read(int schemaVersion, String payload) {
        UUID id = new UUID(0, 1);
        return upcasters.read(
                new StoredEvent(
                        "units",
                        new GlobalPosition(7),
                        new StreamId("u"),
                        new StreamVersion(1),
                        id,
                        id,
                        TYPE,
                        schemaVersion,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "actor",
                        id,
                        null,
                        null,
                        "",
                        payload,
                        "",
                        ""),
                UnitNamed.class);
    }

    private static Upcaster<ObjectNode> upcaster(int fromVersion, UnaryOperator<ObjectNode> lift) {
        return new Upcaster<>() {
            @Override
            public String type() {
                return TYPE;
            }

            @Override
            public int fromVersion() {
                return fromVersion;
            }

            @Override
            public ObjectNode lift(ObjectNode payload) {
                return lift.apply(payload);
            }
        };
    }
}
