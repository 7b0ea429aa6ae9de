package dti.scoring.submissions.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.StoredEvent;
import dti.eventstore.UnreadableEventException;
import dti.scoring.submissions.domain.SubmissionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event ever stored stays readable: the samples were written by old versions of the code. */
class RecordedSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/submissions");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_recorded_sample_is_read_and_written_the_same(Path sample) throws IOException {
        String payload = Files.readString(sample).strip();

        SubmissionEvent event = SubmissionEventCodec.decode(stored(type(sample), payload));

        assertThat(SubmissionEventCodec.type(event)).isEqualTo(type(sample));
        assertThat(SubmissionEventCodec.payload(event)).isEqualTo(payload);
    }

    @Test
    void every_kind_of_event_has_a_sample() throws IOException {
        var sampled = samples().stream().map(RecordedSamplesTest::type).collect(Collectors.toSet());

        var kinds = kinds(SubmissionEvent.class)
                .filter(kind -> kind != SubmissionEvent.EventLeftOut.class) // never stored
                .map(kind ->
                        kind.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(kinds);
    }

    @Test
    void a_submission_opened_before_there_was_bonus_has_no_cap() throws IOException {
        String payload = Files.readString(SAMPLES.resolve("submission-opened.v1.json"));

        var opened =
                (SubmissionEvent.SubmissionOpened) SubmissionEventCodec.decode(stored("submission-opened", payload));

        assertThat(opened.bonusCap()).isNull();
    }

    @Test
    void what_was_added_to_a_submission_opened_later_is_absent_in_old_ones() throws IOException {
        String payload = Files.readString(SAMPLES.resolve("submission-opened.v1.bonus-cap.json"));

        var opened =
                (SubmissionEvent.SubmissionOpened) SubmissionEventCodec.decode(stored("submission-opened", payload));

        assertThat(opened.bonusCap()).isNotNull();
        assertThat(opened.unsignedEvidence()).isNull();
        assertThat(opened.period()).isNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_a_newer_version_of_the_code_wrote_is_not_guessed_at(Path sample) throws IOException {
        String payload = Files.readString(sample).strip();
        String more = payload.replaceFirst("\\{", "{\"addedLater\":1,");

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> SubmissionEventCodec.decode(stored(type(sample), more)));
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> SubmissionEventCodec.decode(stored(type(sample), payload, 2)));
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> SubmissionEventCodec.decode(stored("something-happened", payload)));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(RecordedSamplesTest::kinds);
    }

    /** The event type of a sample's file name, such as {@code self-score-entered.v1.json}. */
    private static String type(Path sample) {
        return sample.getFileName().toString().split("\\.", 2)[0];
    }

    private static StoredEvent stored(String type, String payload) {
        return stored(type, payload, 1);
    }

    private static StoredEvent stored(String type, String payload, int schemaVersion) {
        UUID id = UUID.randomUUID();
        return new StoredEvent(
                "submissions",
                new GlobalPosition(1),
                new StreamId("c/u"),
                new StreamVersion(1),
                id,
                id,
                type,
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
                "");
    }
}
