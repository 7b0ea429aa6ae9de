package dti.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditProgramTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private final ExportedLog log = ExportedLog.of(6);

    @TempDir
    Path directory;

    @Test
    void a_sound_file_gives_exit_status_0() {
        Path file = ExportedLog.file(directory, log.whole(log.note(6)));

        assertThat(run("verify", file.toString(), "--key", ExportedLog.key())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("VERIFIED  6 events");
    }

    @Test
    void a_broken_file_gives_exit_status_1_and_names_the_event() {
        List<String> lines = log.whole(log.note(6));
        lines.set(3, lines.get(3).replace("officer-1", "officer-2"));
        Path file = ExportedLog.file(directory, lines);

        assertThat(run("verify", file.toString(), "--key", ExportedLog.key())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("BROKEN  position 3, stream d-2024/a, version 1");
    }

    @Test
    void wrong_usage_and_unreadable_files_give_exit_status_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("prove", "0")).isEqualTo(2);
        assertThat(run("export")).isEqualTo(2);
        assertThat(run("verify", "no-such-file", "--key", ExportedLog.key())).isEqualTo(2);
        assertThat(run("verify", "file", "--key", "not a key")).isEqualTo(2);
        assertThat(run("verify", "file", "--nonsense", "x")).isEqualTo(2);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("no such command: nonsense");
    }

    private int run(String... arguments) {
        return AuditProgram.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8));
    }
}
