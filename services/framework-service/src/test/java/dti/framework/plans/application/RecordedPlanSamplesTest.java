package dti.framework.plans.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.contracts.ContractsJson;
import dti.contracts.PlanChanged;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.StoredEvent;
import dti.framework.plans.domain.PlanEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stored event of a plan stays readable for ever. The samples were written by old versions of the code. */
class RecordedPlanSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/plans");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_recorded_sample_is_read_and_written_the_same(Path sample) throws IOException {
        String payload = Files.readString(sample).strip();

        PlanChanged told = PlanCodec.told(stored(payload));
        PlanEvent event = PlanCodec.history(stored(payload)).event();

        assertThat(ContractsJson.mapper().writeValueAsString(told)).isEqualTo(payload);
        assertThat("plan-" + PlanCodec.change(event)).isEqualTo(type(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_a_sample_says_survives_the_way_through_the_domain(Path sample) throws IOException {
        PlanChanged told = PlanCodec.told(stored(Files.readString(sample).strip()));

        if (told.plan() != null) {
            assertThat(PlanContracts.contract(PlanContracts.content(told.plan())))
                    .isEqualTo(told.plan());
        }
        if (told.progress() != null) {
            assertThat(PlanContracts.contract(told.progress().item(), PlanContracts.progress(told.progress())))
                    .isEqualTo(told.progress());
        }
    }

    @Test
    void every_kind_of_event_has_a_sample() throws IOException {
        Set<String> sampled = samples().stream()
                .map(sample -> event(sample).getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(sampled)
                .isEqualTo(Arrays.stream(PlanEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    private static PlanEvent event(Path sample) {
        try {
            return PlanCodec.history(stored(Files.readString(sample).strip())).event();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code plan-issued.v1.json} */
    private static String type(Path sample) {
        return sample.getFileName().toString().split("\\.", 2)[0];
    }

    private static StoredEvent stored(String payload) {
        UUID id = UUID.randomUUID();
        return new StoredEvent(
                "plans",
                new GlobalPosition(1),
                new StreamId("tl-thuong-lo/2024"),
                new StreamVersion(1),
                id,
                id,
                "plan",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                "actor",
                id,
                null,
                null,
                "",
                payload,
                "",
                "");
    }
}
