package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {

    private static final StackKeys NO_KEYS = new StackKeys("", "", "", List.of());

    @TempDir
    private Path directory;

    @Test
    void a_shell_reads_every_value_as_it_was_written() throws IOException {
        EnvironmentFile file = new EnvironmentFile(directory.resolve("dev/scoring.env"));
        Map<String, String> written =
                Map.of("QUOTED", "it's $HOME and `date`, \"x\" \\n ;", "KEY", "a+b/c==", "EMPTY", "", "LINES", "a\nb");

        file.write(written);

        written.forEach((name, value) -> assertThat(valueInShell(file, name)).isEqualTo(value));
    }

    @Test
    void a_shell_gets_the_whole_environment_that_the_stack_gives_the_service() {
        EnvironmentFile file = new EnvironmentFile(directory.resolve("ranking.env"));
        Map<String, String> environment = ServiceProcess.environment(
                Service.RANKING,
                new ServiceProcess.Wiring(
                        5433, 19_092, new Databases.Passwords("owner~1", "app.2"), "MIIB+/=", NO_KEYS, directory));

        file.write(environment);

        assertThat(environment).containsEntry("DTI_DB_OWNER_PASSWORD", "owner~1");
        environment.forEach(
                (name, value) -> assertThat(valueInShell(file, name)).as(name).isEqualTo(value));
    }

    @Test
    void only_its_owner_may_read_it_and_a_later_one_replaces_it() throws IOException {
        EnvironmentFile file = new EnvironmentFile(directory.resolve("scoring.env"));

        file.write(Map.of("A", "1"));
        file.write(Map.of("B", "2"));

        assertThat(Files.readString(file.path())).isEqualTo("export B='2'\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    private static String valueInShell(EnvironmentFile file, String name) {
        try {
            Process shell = new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            ". \"$1\"; printenv \"$2\"",
                            "sh",
                            file.path().toString(),
                            name)
                    .start();
            String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return printed.substring(0, printed.length() - 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
