package dti.runtime.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private final List<CompletableFuture<String>> reads = new ArrayList<>();
    private final SharedReads<String, String> shared = new SharedReads<>(key -> {
        CompletableFuture<String> read = new CompletableFuture<>();
        reads.add(read);
        return Uni.createFrom().completionStage(read);
    });

    @Test
    void who_asks_while_one_reads_gets_what_the_next_read_finds() {
        CompletableFuture<String> first = ask("a");
        CompletableFuture<String> second = ask("a");
        CompletableFuture<String> third = ask("a");
        assertThat(reads).hasSize(1);

        reads.getFirst().complete("before they asked");
        assertThat(first).isCompletedWithValue("before they asked");
        assertThat(second).isNotDone();
        assertThat(reads).hasSize(2);
        reads.get(1).complete("after they asked");

        assertThat(second).isCompletedWithValue("after they asked");
        assertThat(third).isCompletedWithValue("after they asked");
        assertThat(reads).hasSize(2);
    }

    @Test
    void other_keys_do_not_wait() {
        ask("a");
        ask("b");

        assertThat(reads).hasSize(2);
    }

    @Test
    void a_failed_read_is_the_failure_of_those_who_waited_for_it_alone() {
        CompletableFuture<String> first = ask("a");
        CompletableFuture<String> second = ask("a");

        reads.getFirst().completeExceptionally(new IllegalStateException("broken"));
        reads.get(1).complete("found");

        assertThatThrownBy(first::join).hasRootCauseMessage("broken");
        assertThat(second).isCompletedWithValue("found");
    }

    @Test
    void who_gives_up_takes_nothing_from_the_others() {
        ask("a");
        CompletableFuture<String> gone = ask("a");
        CompletableFuture<String> other = ask("a");

        gone.cancel(true);
        reads.getFirst().complete("first");
        reads.get(1).complete("second");

        assertThat(other).isCompletedWithValue("second");
    }

    private CompletableFuture<String> ask(String key) {
        return shared.read(key).subscribe().asCompletionStage();
    }
}
