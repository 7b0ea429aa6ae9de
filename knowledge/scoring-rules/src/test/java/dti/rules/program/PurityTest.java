package dti.rules.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules depend on the JDK only; only the linter's program reads YAML. */
class PurityTest {

    private static final Path SOURCES = Path.of("src/main/java/dti/rules");

    /** An import of a package outside the JDK, jspecify and this module. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?m)^import (static )?(?!java\\.|org\\.jspecify\\.|dti\\.rules\\.)[\\w.]+;");

    @Test
    void only_the_program_of_the_linter_uses_a_library() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> impure = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> FOREIGN.matcher(text(file)).find())
                    .toList();

            assertThat(impure)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.getParent()).isEqualTo(SOURCES.resolve("program")));
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
