package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the rules of CONTRIBUTING.md for every source file, and every link of every page. */
class TidyTest {

    /** A longer file holds a concept that has no name yet. */
    private static final int LINES_MAX = 300;

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?! #\\d)");

    private static final Pattern VAGUE = Pattern.compile("(Manager|Helper|Util|Utils|Impl)\\.java$");

    /** Names of one word that are participles: what was done to what, or what does it? Nouns of that form are listed. */
    private static final Pattern PARTICIPLE = Pattern.compile(
            "/(?!Feed|Finding|Hashing|Opening|Parking|Printing|Ranking|Reading)[A-Z][a-z]*(ed|ing)\\.java$");

    /** Metaphors that ADR 26 took out. */
    private static final Pattern METAPHOR = Pattern.compile(
            "/\\w*(Chore|Desk|Detour|Door|Doorbell|Family|Lane|Look|Looks|Patience|Wish|Words)\\.java$");

    @Test
    void no_source_file_is_longer_than_300_lines() {
        assertThat(sources().filter(file -> isTooLong(read(file)))).isEmpty();
    }

    @Test
    void nothing_unfinished_is_left_without_an_issue_number() {
        assertThat(sources().filter(file -> !file.endsWith("TidyTest.java")).filter(file -> isUnfinished(read(file))))
                .isEmpty();
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        assertThat(sources().filter(file -> VAGUE.matcher(file.toString()).find()))
                .isEmpty();
    }

    @Test
    void no_class_is_a_participle_or_a_metaphor() {
        assertThat(mainSources()
                        .filter(file -> PARTICIPLE.matcher(file.toString()).find()
                                || METAPHOR.matcher(file.toString()).find()))
                .isEmpty();
    }

    @Test
    void every_relative_link_of_every_page_leads_to_a_file_and_a_heading() {
        assertThat(PageLinks.broken(root())).isEmpty();
    }

    @Test
    void a_link_to_a_missing_file_or_heading_is_found(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("docs"));
        Files.writeString(directory.resolve("docs/there.md"), "# A `named` heading, here\n");
        Files.writeString(directory.resolve("page.md"), """
                [good](docs/there.md#a-named-heading-here) [folder](docs) [outside](https://example.org/none)
                `[code](none.md)`
                ```
                [block](none.md)
                ```
                [moved](libs/there.md) [renamed](docs/there.md#another-heading)
                """);
        assertThat(PageLinks.broken(directory))
                .containsExactly("page.md: libs/there.md", "page.md: docs/there.md#another-heading");
    }

    @Test
    void each_of_these_rules_finds_what_it_is_for() {
        assertThat(isTooLong(List.of(new String[0]))).isFalse();
        assertThat(isTooLong(Stream.generate(() -> "x").limit(LINES_MAX + 1).toList()))
                .isTrue();
        assertThat(isUnfinished(List.of("// TODO later"))).isTrue();
        assertThat(isUnfinished(List.of("// TODO #12 later"))).isFalse();
        assertThat(VAGUE.matcher("ScoreManager.java").find()).isTrue();
        assertThat(PARTICIPLE.matcher("/Carried.java").find()).isTrue();
        assertThat(PARTICIPLE.matcher("/Ranking.java").find()).isFalse();
        assertThat(PARTICIPLE.matcher("/ScoreChanged.java").find()).isFalse();
        assertThat(METAPHOR.matcher("/SubmissionDesk.java").find()).isTrue();
        assertThat(METAPHOR.matcher("/UnitLookup.java").find()).isFalse();
    }

    private static boolean isTooLong(List<String> lines) {
        return lines.size() > LINES_MAX;
    }

    private static boolean isUnfinished(List<String> lines) {
        return lines.stream().anyMatch(line -> UNFINISHED.matcher(line).find());
    }

    private static Path root() {
        return Path.of(System.getProperty("dti.root"));
    }

    private static Stream<Path> mainSources() {
        return sources().filter(file -> file.toString().contains("/src/main/java/"));
    }

    private static Stream<Path> sources() {
        return Stream.of("knowledge", "platform", "services", "tools", "tests")
                .map(root()::resolve)
                .flatMap(TidyTest::walk)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.toString().contains("/target/"));
    }

    private static Stream<Path> walk(Path directory) {
        try {
            return Files.walk(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
