package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dti.localstack.Finding.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path directory;

    @Test
    void a_check_that_fails_is_a_finding_and_does_not_stop_the_others() throws IOException {
        StackHome home = new StackHome(StackHome.findRoot(), directory);
        Files.writeString(home.lastBackup(), "not a time");
        Files.createDirectories(home.keys());

        List<Finding> findings = new Doctor(home).examine(new StackState(List.of(down("postgres"), down("scoring"))));

        assertThat(findings)
                .filteredOn(finding -> finding.grade() == Grade.BAD)
                .extracting(Finding::subject)
                .contains("process postgres", "process scoring", "backup");
        assertThat(findings).extracting(Finding::subject).contains("keys", "disk");
    }

    @Test
    void a_reader_that_is_behind_and_does_not_move_is_reported_with_its_position() {
        Lag lag = new Lag("scoring", "relay", "scores", 40, 12);

        Finding stuck = lag.since(List.of(lag), "./dti logs scoring");
        Finding moving = lag.since(List.of(new Lag("scoring", "relay", "scores", 40, 11)), "./dti logs scoring");

        assertThat(stuck.grade()).isEqualTo(Grade.BAD);
        assertThat(stuck.detail()).contains("28 behind at 12 of 40");
        assertThat(moving.grade()).isEqualTo(Grade.OK);
    }

    private static StackState.Entry down(String name) {
        return new StackState.Entry(name, null, 1, "nowhere", null, null, 0, "down", "it ended", null);
    }
}
