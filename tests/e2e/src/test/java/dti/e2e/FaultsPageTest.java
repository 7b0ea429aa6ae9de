package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/faults.md names a test for each window of failure, and each named test exists. */
final class FaultsPageTest {

    private static final Path ROOT =
            Path.of(System.getProperty("dti.root", "..")).toAbsolutePath().normalize();
    private static final Pattern NO_SOURCES = Pattern.compile("target|\\..+");
    private static final List<Path> TESTS = tests();
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
        return TESTS.stream().filter(file -> file.endsWith(type + ".java"));
    }

    /** Collects the test sources once, without build output, which has a hundred times as many files. */
    private static List<Path> tests() {
        List<Path> tests = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = String.valueOf(directory.getFileName());
                    return !directory.equals(ROOT) && NO_SOURCES.matcher(name).matches()
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().contains("/src/test/")) {
                        tests.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }
}
