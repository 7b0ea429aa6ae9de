package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A service that is asked to end becomes not ready, answers every request in flight, and then ends. */
@OnOneStack
class OrderlyStopIT {

    private static final int WRITERS = 12;

    /** A busy service answers health slowly, and listens only 300 ms after it has become not ready. */
    private static final int WATCHERS = 8;

    /** Five seconds by design, and more on a busy machine. */
    private static final Duration ENDS_AT_MOST = Duration.ofSeconds(7);

    private static final Duration AT_WORK_AT_MOST = Duration.ofSeconds(30);
    private static final Duration BACK_AT_MOST = Duration.ofSeconds(90);
    private static final String LEAF = "1.1";

    private final Stack stack;
    private final Campaign campaign;
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    OrderlyStopIT(Hanoi hanoi) {
        stack = hanoi.stack();
        campaign = hanoi.openCampaign("e2e-stop", hanoi.units().subList(0, WRITERS));
    }

    @Test
    void no_request_is_cut_off_when_a_service_ends() throws InterruptedException {
        Queue<Integer> readiness = new ConcurrentLinkedQueue<>();
        Duration took;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            took = stoppedAmong(people, readiness);
        }
        stack.processes().start("scoring");
        await().atMost(BACK_AT_MOST).until(() -> stack.isReady(Service.SCORING));

        assertThat(took).isLessThan(ENDS_AT_MOST);
        assertThat(readiness).as("ready, then not ready while still listening").contains(200, 503);
        assertThat(recorded()).containsAll(answered).doesNotContainAnyElementsOf(unanswered);
    }

    /** Ends the service while clients work, stops the clients, and returns the time the service took. */
    private Duration stoppedAmong(ExecutorService people, Queue<Integer> readiness) throws InterruptedException {
        try {
            campaign.units().forEach(unit -> people.execute(() -> write(unit)));
            await().atMost(AT_WORK_AT_MOST).until(() -> answered.size() > 10 * WRITERS);
            for (int watcher = 0; watcher < WATCHERS; watcher++) {
                people.execute(() -> watch(readiness));
            }
            await().until(() -> !readiness.isEmpty());

            Instant before = Instant.now();
            assertThat(stack.processes().end("scoring")).isTrue();
            return Duration.between(before, Instant.now());
        } finally {
            over.set(true);
        }
    }

    private void write(String unit) {
        String token = stack.token("unit-officer", unit);
        while (!over.get()) {
            String note = UUID.randomUUID().toString();
            RawCall call = RawCall.of(Service.SCORING, "PUT", campaign.submission(unit) + "/self-scores/" + LEAF)
                    .as(token)
                    .with("Idempotency-Key", note)
                    .sending("application/json", Json.bytes(Map.of("points", 1, "note", note)));
            try {
                RawAnswer answer = RawAnswer.to(call, at(), AT_WORK_AT_MOST);
                if (answer.status() == 200) {
                    answered.add(note);
                } else {
                    unanswered.add(note);
                }
            } catch (UncheckedIOException refused) {
                unanswered.add(note);
            }
        }
    }

    private URI at() {
        return stack.at(Service.SCORING, "");
    }

    /** Records readiness until the service no longer listens. */
    private void watch(Queue<Integer> statuses) {
        try {
            while (!over.get()) {
                statuses.add(RawAnswer.to(RawCall.of(Service.SCORING, "GET", "/q/health/ready"), at(), AT_WORK_AT_MOST)
                        .status());
            }
        } catch (UncheckedIOException gone) {
            statuses.add(0);
        }
    }

    /** The notes of all recorded events. */
    private Set<String> recorded() {
        return campaign.units().stream()
                .map(campaign::events)
                .flatMap(List::stream)
                .map(event -> event.toString().replaceAll(".*\"note\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
    }
}
