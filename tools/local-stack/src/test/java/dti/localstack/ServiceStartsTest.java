package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every way to start a service ends the process when memory is exhausted: no thread dies alone. */
class ServiceStartsTest {

    private static final String STARTED = "quarkus-run.jar";
    private static final Path ROOT = Path.of(System.getProperty("dti.root"));
    private static final List<String> PLACES = List.of("knowledge", "platform", "services", "tools", "tests", "deploy");

    @Test
    void every_way_to_start_a_service_ends_it_when_memory_is_exhausted() {
        List<Path> starts = PLACES.stream()
                .flatMap(place -> files(ROOT.resolve(place)))
                .filter(file -> text(file).contains(STARTED) && text(file).contains("\"-jar\""))
                .toList();

        assertThat(starts)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(file -> assertThat(text(file)).contains("-XX:+ExitOnOutOfMemoryError"));
    }

    private static Stream<Path> files(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("ServiceStartsTest.java")
                            || file.toString().endsWith("Dockerfile"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
