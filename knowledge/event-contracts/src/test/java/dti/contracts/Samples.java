package dti.contracts;

import dti.contracts.PublicEvents.PublicEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Recorded payloads of published events. Old ones stay when the current format changes. */
final class Samples {

    private static final Path HERE = Path.of("src/test/resources/samples");

    /** Events published as stored have their samples with those of the log. */
    private static final Map<String, Path> ELSEWHERE = Map.of(
            Topics.CAMPAIGN_CHANGED, Path.of("../../services/framework-service/src/test/resources/samples/campaigns"),
            Topics.PLAN_CHANGED, Path.of("../../services/framework-service/src/test/resources/samples/plans"),
            Topics.DUTY_REMINDED, Path.of("../../services/scoring-service/src/test/resources/samples/duties"));

    private Samples() {}

    static List<Path> of(PublicEvent event) {
        try (Stream<Path> files = Files.list(ELSEWHERE.getOrDefault(event.type(), HERE.resolve(event.type())))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
