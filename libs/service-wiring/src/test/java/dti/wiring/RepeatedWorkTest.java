package dti.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatedWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);

    @Test
    void a_look_that_fails_is_taken_again() {
        AtomicInteger looks = new AtomicInteger();
        try (var _ = RepeatedWork.every(PAUSE, "failing", () -> {
            looks.incrementAndGet();
            throw new IllegalStateException("away for a moment");
        })) {
            await().atMost(PATIENCE).until(() -> looks.get() > 2);
        }
    }

    @Test
    void what_gets_done_is_followed_by_what_comes_next_and_what_has_to_wait_is_left() {
        List<String> pending = new ArrayList<>(List.of("a", "waits", "b"));
        List<String> tried = new ArrayList<>();

        RepeatedWork.whileSomeIsDone(() -> Uni.createFrom().item(List.copyOf(pending)), item -> {
                    tried.add(item);
                    boolean done = !item.equals("waits");
                    if (done) {
                        pending.remove(item);
                    }
                    return Uni.createFrom().item(done);
                })
                .await()
                .atMost(PATIENCE);

        assertThat(pending).containsExactly("waits");
        assertThat(tried).containsExactly("a", "waits", "b", "waits");
    }
}
