package dti.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventstore.Worker;
import dti.eventstore.work.RunningWork;
import dti.eventstore.work.WorkReport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RepeatedWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Queue<Throwable> ends = new ConcurrentLinkedQueue<>();
    private final RunningWork running = new RunningWork(ends::add);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean ill = new AtomicBoolean(true);

    @Test
    void a_look_that_fails_is_taken_again_and_told_of_until_one_succeeds() {
        try (var _ = every(Duration.ofSeconds(30), () -> {
            looks.incrementAndGet();
            if (ill.get()) {
                throw new IllegalStateException("away for a moment");
            }
            return Uni.createFrom().voidItem();
        })) {
            await().atMost(PATIENCE).until(() -> looks.get() > 2);
            await().atMost(PATIENCE).until(() -> trouble().endsWith(": away for a moment"));

            ill.set(false);

            await().atMost(PATIENCE).until(() -> trouble().isEmpty());
        }
    }

    @Test
    void a_look_that_never_ends_is_given_up_and_another_one_taken() {
        try (var _ = every(Duration.ofMillis(300), () -> {
            looks.incrementAndGet();
            return ill.get() ? Uni.createFrom().nothing() : Uni.createFrom().voidItem();
        })) {
            await().atMost(PATIENCE).until(() -> trouble().startsWith("fails since"));
            await().atMost(PATIENCE).until(() -> looks.get() > 1);

            ill.set(false);

            await().atMost(PATIENCE).until(() -> trouble().isEmpty());
        }
    }

    @Test
    void a_look_that_blocks_its_thread_is_seen_while_it_does() {
        try (var _ = every(Duration.ofMillis(100), () -> {
            while (ill.get()) {
                Thread.onSpinWait();
            }
            return Uni.createFrom().voidItem();
        })) {
            await().atMost(PATIENCE).until(() -> trouble().startsWith("hangs"));

            ill.set(false);

            await().atMost(PATIENCE).until(() -> trouble().isEmpty());
        }
    }

    @Test
    void an_error_does_not_end_the_work_unless_it_is_fatal_and_then_ends_the_process() {
        AtomicBoolean fatal = new AtomicBoolean();
        try (var _ = every(Duration.ofSeconds(30), () -> {
            looks.incrementAndGet();
            if (fatal.get()) {
                throw new OutOfMemoryError("Java heap space");
            }
            throw new NoClassDefFoundError("gone");
        })) {
            await().atMost(PATIENCE).until(() -> looks.get() > 2 && trouble().endsWith("gone"));
            assertThat(ends).isEmpty();

            fatal.set(true);

            await().atMost(PATIENCE).until(() -> !ends.isEmpty());
        }
    }

    private RepeatedWork every(Duration limit, Supplier<Uni<Void>> look) {
        return RepeatedWork.every(PAUSE, "looking", new Worker.Terms(limit, running), look);
    }

    private String trouble() {
        return running.report("looking").flatMap(WorkReport::trouble).orElse("");
    }
}
