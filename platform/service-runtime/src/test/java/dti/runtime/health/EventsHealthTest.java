package dti.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import dti.eventstore.work.BackgroundWork;
import dti.eventstore.work.RunningWork;
import dti.eventstore.work.WorkReport;
import dti.runtime.logs.EventFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class EventsHealthTest {

    private static final EventFlow WELL = new Flow(Map.of("relay things", 3L), Map.of());
    private static final EventFlow ILL =
            new Flow(Map.of("consumer units", 7L), Map.of("consumer units", "no broker answers"));

    private final RunningWork running = new RunningWork(_ -> {});

    @Test
    void it_is_up_while_everything_gets_on_however_far_behind() {
        HealthCheckResponse answer = new EventsHealth(List.of(WELL), running).call();

        assertThat(answer.getName()).isEqualTo("events");
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(answer.getData().orElseThrow()).containsExactly(Map.entry("relay things lag", 3L));
    }

    @Test
    void it_is_down_and_says_why_when_something_does_not_get_on() {
        HealthCheckResponse answer = new EventsHealth(List.of(ILL, WELL), running).call();

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsOnly(
                        Map.entry("relay things lag", 3L),
                        Map.entry("consumer units lag", 7L),
                        Map.entry("consumer units", "no broker answers"));
    }

    @Test
    void it_is_down_while_a_worker_has_ended_hangs_or_fails_and_names_each() {
        running.add(new Told("well", true, false, Optional.empty()));
        assertThat(new EventsHealth(List.of(), running).call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        running.add(new Told("ended", false, false, Optional.empty()));
        running.add(new Told("hanging", true, true, Optional.empty()));
        running.add(new Told("failing", true, false, Optional.of(new IllegalStateException("no broker answers"))));
        HealthCheckResponse answer = new EventsHealth(List.of(), running).call();

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsKeys("worker well", "worker ended");
        assertThat(answer.getData().orElseThrow().get("worker ended"))
                .asString()
                .startsWith("has ended");
        assertThat(answer.getData().orElseThrow().get("worker hanging"))
                .asString()
                .startsWith("hangs: in a step");
        assertThat(answer.getData().orElseThrow().get("worker failing"))
                .asString()
                .startsWith("fails since 2026-01-01T00:00:00Z: no broker answers");
    }

    private record Told(String name, boolean alive, boolean hangs, Optional<Throwable> failure)
            implements BackgroundWork {

        @Override
        public WorkReport report() {
            return new WorkReport(
                    name,
                    alive,
                    Duration.ofSeconds(1),
                    Optional.empty(),
                    failure.map(_ -> Instant.parse("2026-01-01T00:00:00Z")),
                    failure,
                    "in a step for 9 s",
                    hangs);
        }

        @Override
        public void startAnew() {
            throw new AssertionError("nobody looks after it");
        }

        @Override
        public void breakOff() {
            throw new AssertionError("nobody looks after it");
        }
    }

    private record Flow(Map<String, Long> lags, Map<String, String> failures) implements EventFlow {}
}
