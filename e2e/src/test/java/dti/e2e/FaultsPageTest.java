package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/faults.md names a test for each window of failure, and each test it names is there. */
final class FaultsPageTest {

    private static final Path ROOT =
            Path.of(System.getProperty("dti.root", "..")).toAbsolutePath().normalize();
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void each_window_names_a_test() {
        assertThat(windows())
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(references(row)).as(row).isNotEmpty());
    }

    @Test
    void each_named_test_exists() {
        windows().stream()
                .flatMap(row -> references(row).stream())
                .forEach(reference ->
                        assertThat(exists(reference)).as(reference.group()).isTrue());
    }

    @Test
    void each_moment_is_in_a_window() {
        Set<String> named = windows().stream()
                .flatMap(row -> references(row).stream())
                .filter(reference -> reference.group(1).equals("Moment"))
                .map(reference -> reference.group(2))
                .collect(Collectors.toSet());

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Moment.values()).map(Enum::name).toList());
    }

    private static List<String> windows() {
        return Programs.text(ROOT.resolve("docs/faults.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| window |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static List<MatchResult> references(String row) {
        return REFERENCE.matcher(row).results().toList();
    }

    private static boolean exists(MatchResult reference) {
        String name = reference.group(2);
        Pattern there = reference.group(1).equals("Moment")
                ? Pattern.compile("^    " + name + "\\(", Pattern.MULTILINE)
                : Pattern.compile("@(Test|ParameterizedTest)[^;]*?\\bvoid " + name + "\\(", Pattern.DOTALL);
        return sources(reference.group(1))
                .anyMatch(source -> there.matcher(Programs.text(source)).find());
    }

    private static Stream<Path> sources(String type) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file ->
                            file.endsWith(type + ".java") && file.toString().contains("/src/test/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
