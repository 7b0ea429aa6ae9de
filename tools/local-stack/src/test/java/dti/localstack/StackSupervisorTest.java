package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keeper of a stack is a process that has the arguments of the keeper; here it does nothing. */
class StackSupervisorTest {

    @TempDir
    private Path directory;

    private StackHome home;
    private final List<Process> keepers = new ArrayList<>();

    @BeforeEach
    void takeTheDirectory() {
        home = new StackHome(StackHome.findRoot(), directory);
    }

    @AfterEach
    void endKeepers() {
        keepers.forEach(Process::destroyForcibly);
    }

    @Test
    void a_keeper_watches_all_processes_but_those_it_leaves_alone() {
        assertThat(StackSupervisor.watched(List.of("/a/stack"))).isEqualTo(StackSupervisor.NAMES);
        assertThat(StackSupervisor.watched(List.of("/a/stack", "scoring", "ranking")))
                .containsExactly("postgres", "kafka", "framework", "evidence");
    }

    @Test
    void a_stack_without_a_keeper_leaves_no_service_alone() {
        assertThat(StackSupervisor.leftAlone(home)).isEmpty();
    }

    @Test
    void the_running_keeper_tells_which_services_it_leaves_alone() throws IOException {
        begin(directory.resolve("another-stack"), "evidence");
        begin(directory, "scoring");

        assertThat(StackSupervisor.leftAlone(home)).containsExactly(Service.SCORING);
    }

    @Test
    void the_state_of_a_service_left_alone_says_how_to_start_it() throws IOException {
        begin(directory, "scoring");

        StackState state = new Inspection(home).look();

        assertThat(trouble(state, "scoring")).contains("./dti dev").contains("./dti up");
        assertThat(trouble(state, "ranking")).doesNotContain("./dti dev");
    }

    private static String trouble(StackState state, String process) {
        return state.processes().stream()
                .filter(entry -> entry.name().equals(process))
                .map(entry -> String.valueOf(entry.trouble()))
                .findFirst()
                .orElseThrow();
    }

    private void begin(Path stack, String leftAlone) throws IOException {
        keepers.add(new ProcessBuilder(
                        "/bin/sh", "-c", "read line", StackSupervisor.class.getName(), stack.toString(), leftAlone)
                .start());
    }
}
