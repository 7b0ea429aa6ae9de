package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every section and command that findings refer to exists. */
class OperationsPageTest {

    private static final Pattern COMMAND = Pattern.compile("\\./dti ([a-z-]+)");

    private final Path root = StackHome.findRoot();

    @Test
    void every_section_that_a_finding_names_is_on_the_page() throws IOException {
        String page = Files.readString(root.resolve("docs/operations.md"));

        assertThat(page.lines())
                .containsAll(Arrays.stream(Section.values())
                        .map(section -> "## " + section.heading())
                        .toList());
    }

    @Test
    void every_command_on_the_page_exists() throws IOException {
        String script = Files.readString(root.resolve("dti"));
        Matcher commands = COMMAND.matcher(Files.readString(root.resolve("docs/operations.md")));

        assertThat(commands.results().map(found -> found.group(1)).distinct())
                .allSatisfy(command -> assertThat(script).contains("./dti " + command));
    }
}
