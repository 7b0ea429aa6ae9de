package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text in two languages is never filled with one. {@code Bilingual.same} is for names, codes and figures. */
class BilingualTextTest {

    /** Both arguments are the same expression. */
    private static final Pattern SAME_TWICE =
            Pattern.compile("new (Text|Bilingual|TextFault)\\(\\s*([^,;]+?)\\s*,\\s*\\2\\s*\\)");

    @Test
    void no_text_in_two_languages_is_filled_with_one() {
        assertThat(sources()
                        .filter(file -> !file.endsWith("BilingualTextTest.java"))
                        .filter(file -> !file.endsWith("Bilingual.java"))
                        .filter(file -> SAME_TWICE.matcher(read(file)).find()))
                .isEmpty();
    }

    @Test
    void the_rule_finds_what_it_is_for() {
        assertThat(SAME_TWICE.matcher("new Text(message, message)").find()).isTrue();
        assertThat(SAME_TWICE
                        .matcher("new Bilingual(\n    e.text(),\n    e.text())")
                        .find())
                .isTrue();
        assertThat(SAME_TWICE.matcher("new Text(e.vi(), e.en())").find()).isFalse();
    }

    private static Stream<Path> sources() {
        Path root = Path.of(System.getProperty("dti.root"));
        return Stream.of("knowledge", "platform", "services", "tools", "tests")
                .map(root::resolve)
                .flatMap(BilingualTextTest::walk)
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
