package dti.framework.campaigns.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.contracts.CampaignChanged;
import dti.contracts.ContractsJson;
import dti.framework.campaigns.domain.CampaignEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stored event of a campaign stays readable for ever. The samples were written by old versions of the code. */
class RecordedCampaignSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/campaigns");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_recorded_sample_is_read_and_written_the_same(Path sample) throws IOException {
        String payload = Files.readString(sample).strip();

        CampaignChanged told = ContractsJson.mapper().readValue(payload, CampaignChanged.class);

        assertThat(ContractsJson.mapper().writeValueAsString(told)).isEqualTo(payload);
        assertThat("campaign-" + told.change()).isEqualTo(type(sample));
        assertThat(CampaignCodec.contract(CampaignCodec.afterChange(told))).isEqualTo(told.campaign());
    }

    @Test
    void every_kind_of_event_has_a_sample() throws IOException {
        List<String> kinds = Arrays.stream(CampaignEvent.class.getPermittedSubclasses())
                .map(RecordedCampaignSamplesTest::type)
                .sorted()
                .toList();

        assertThat(samples().stream()
                        .map(RecordedCampaignSamplesTest::type)
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(kinds);
    }

    private static String type(Path sample) {
        return sample.getFileName().toString().replaceFirst("\\.v\\d+(\\..*)?\\.json$", "");
    }

    /**
     * The event type of a class: {@code PhaseEntered} is {@code campaign-phase-entered}. A name that begins with the
     * campaign gets no prefix.
     */
    private static String type(Class<?> event) {
        String words =
                event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return words.startsWith("campaign-") ? words : "campaign-" + words;
    }
}
