package dti.eventstore.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventstore.Worker;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that die, hang and fail, seen by somebody else. */
class SupervisedWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration REST = Duration.ofMillis(5);

    private final Queue<Throwable> ends = new ConcurrentLinkedQueue<>();
    private final RunningWork running = new RunningWork(ends::add);
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicBoolean ill = new AtomicBoolean(true);
    private Supervisor supervisor = new Supervisor(running, LOOK_EVERY);

    @BeforeEach
    void supervise() {
        supervisor.start();
    }

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void an_error_that_is_the_steps_own_ends_the_thread_which_is_started_anew() {
        try (Worker _ = started("linking", Duration.ofSeconds(30), () -> {
            steps.incrementAndGet();
            if (ill.get()) {
                throw new NoClassDefFoundError("gone");
            }
            return REST;
        })) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("linking")).contains("gone"));
            await().atMost(PATIENCE).until(() -> steps.get() > 3);

            ill.set(false);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("linking")).isEmpty());
            assertThat(ends).isEmpty();
        }
    }

    @Test
    void without_a_supervisor_an_ended_thread_is_seen_all_the_same() {
        supervisor.close();
        try (Worker _ = started("linking", Duration.ofSeconds(30), () -> {
            throw new StackOverflowError();
        })) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("linking")).contains("has ended"));
            assertThat(running.report("linking").orElseThrow().alive()).isFalse();
            assertThat(ends).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_exhausted_heap_ends_the_process_however_it_arrives(boolean wrapped) {
        OutOfMemoryError exhausted = new OutOfMemoryError("Java heap space");
        try (Worker _ = started("hungry", Duration.ofSeconds(30), () -> {
            if (wrapped) {
                throw new CompletionException(exhausted);
            }
            throw exhausted;
        })) {
            await().atMost(PATIENCE)
                    .until(() -> ends.stream().anyMatch(end -> end == exhausted || end.getCause() == exhausted));
        }
    }

    @Test
    void a_step_beyond_its_limit_is_seen_and_broken_off() {
        CountDownLatch never = new CountDownLatch(1);
        try (Worker _ = started("hanging", Duration.ofMillis(300), () -> {
            if (steps.incrementAndGet() == 1) {
                never.await();
            }
            return REST;
        })) {
            await().atMost(PATIENCE).until(() -> steps.get() > 1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("hanging")).isEmpty());
        }
    }

    @Test
    void a_step_that_cannot_be_broken_off_is_not_well_as_long_as_it_hangs() {
        AtomicBoolean deaf = new AtomicBoolean(true);
        try (Worker _ = started("deaf", Duration.ofMillis(100), () -> {
            while (deaf.get()) {
                Thread.onSpinWait();
            }
            return REST;
        })) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("deaf")).contains("hangs"));

            deaf.set(false);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("deaf")).isEmpty());
        }
    }

    @Test
    void a_failing_step_says_since_when_and_why_until_one_succeeds() {
        try (Worker _ = started("failing", Duration.ofSeconds(30), () -> {
            if (ill.get()) {
                throw new IllegalStateException("away");
            }
            return REST;
        })) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("failing"))
                            .startsWith("fails since 20")
                            .endsWith(": away"));

            ill.set(false);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("failing")).isEmpty());
            assertThat(running.report("failing").orElseThrow().lastSuccess()).isPresent();
        }
    }

    @Test
    void the_supervisor_is_seen_like_all_others_and_nothing_that_was_closed_is() {
        Worker worker = started("short", Duration.ofSeconds(30), () -> REST);

        assertThat(running.reports()).extracting(WorkReport::name).containsExactly("short", Supervisor.NAME);

        worker.close();
        assertThat(running.reports()).extracting(WorkReport::name).containsExactly(Supervisor.NAME);
    }

    private Worker started(String name, Duration limit, Worker.Step step) {
        Worker worker = new Worker(name, new Worker.Terms(limit, running), step);
        worker.start();
        return worker;
    }

    private String trouble(String name) {
        return running.report(name).flatMap(WorkReport::trouble).orElse("");
    }
}
