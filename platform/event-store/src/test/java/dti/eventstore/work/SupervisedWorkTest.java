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

/** Workers that end, hang and fail, as their observers see them. */
class SupervisedWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(20);
    private static final Duration REST = Duration.ofMillis(5);

    private final Queue<Throwable> ends = new ConcurrentLinkedQueue<>();
    private final RunningWork running = new RunningWork(ends::add);
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicBoolean failing = new AtomicBoolean(true);
    private Supervisor supervisor = new Supervisor(running, CHECK_INTERVAL);

    @BeforeEach
    void supervise() {
        supervisor.start();
    }

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void a_nonfatal_error_ends_the_thread_and_the_supervisor_restarts_it() {
        try (Worker _ = started("linking", Duration.ofSeconds(30), () -> {
            steps.incrementAndGet();
            if (failing.get()) {
                throw new NoClassDefFoundError("gone");
            }
            return REST;
        })) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("linking")).contains("gone"));
            await().atMost(PATIENCE).until(() -> steps.get() > 3);

            failing.set(false);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("linking")).isEmpty());
            assertThat(ends).isEmpty();
        }
    }

    @Test
    void an_ended_thread_is_reported_without_a_supervisor_too() {
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
    void an_exhausted_heap_ends_the_process_also_as_a_cause(boolean wrapped) {
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
    void a_step_beyond_its_limit_is_interrupted() {
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
    void an_uninterruptible_step_is_in_trouble_as_long_as_it_hangs() {
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
    void a_failing_step_is_reported_with_time_and_reason_until_one_succeeds() {
        try (Worker _ = started("failing", Duration.ofSeconds(30), () -> {
            if (failing.get()) {
                throw new IllegalStateException("away");
            }
            return REST;
        })) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("failing"))
                            .startsWith("fails since 20")
                            .endsWith(": away"));

            failing.set(false);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(trouble("failing")).isEmpty());
            assertThat(running.report("failing").orElseThrow().lastSuccess()).isPresent();
        }
    }

    @Test
    void the_supervisor_is_reported_and_closed_work_is_not() {
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
