package dti.scoring.submissions.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.contracts.SubmissionDetails;
import dti.contracts.Topics;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.StoredEvent;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published message of each stored sample is the contract's sample, which is validated against its schema in the
 * contract's tests. Run with {@code -Ddti.events.write=true} to write the samples of new events.
 */
class PublishedSamplesTest {

    private static final Path STORED = Path.of("src/test/resources/samples/submissions");
    private static final Path PUBLISHED =
            Path.of("../../knowledge/event-contracts/src/test/resources/samples", Topics.SUBMISSION_EVENT);
    private static final Instant AT = Instant.parse("2024-11-05T02:03:04.567891Z");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(STORED)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_stored_event_is_told_as_the_contracts_sample_of_it(Path sample) throws IOException {
        Path published = PUBLISHED.resolve(sample.getFileName().toString().replace(".v1", ""));

        String told = told(sample);

        if (Boolean.getBoolean("dti.events.write") && !Files.exists(published)) {
            Files.writeString(published, told + "\n");
        }
        assertThat(told).isEqualTo(Files.readString(published).strip());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_details_are_what_the_contract_says_of_them_and_nothing_else(Path sample) throws IOException {
        JsonNode event = ContractsJson.mapper().readTree(told(sample));
        Class<? extends Record> contract =
                SubmissionDetails.byType().get(event.path("type").asText());
        List<String> known = contract == null
                ? List.of()
                : Arrays.stream(contract.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();

        assertThat(event.path("details").properties())
                .allSatisfy(detail -> assertThat(known).contains(detail.getKey()));
    }

    private static String told(Path sample) throws IOException {
        UUID id = new UUID(0, 1);
        String type = sample.getFileName().toString().split("\\.", 2)[0];
        StoredEvent stored = new StoredEvent(
                "submissions",
                new GlobalPosition(1042),
                new StreamId("hn-so-2024/hn-so-noi-vu"),
                new StreamVersion(3),
                id,
                id,
                type,
                1,
                AT,
                AT,
                "c0ffee01",
                id,
                null,
                null,
                "",
                Files.readString(sample).strip(),
                "",
                "");
        return new SubmissionTranslation().translate(stored).payload();
    }
}
