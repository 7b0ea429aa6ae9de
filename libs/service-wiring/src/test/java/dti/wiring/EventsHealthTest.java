package dti.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class EventsHealthTest {

    private static final EventFlow WELL = new Flow(Map.of("relay things", 3L), Map.of());
    private static final EventFlow ILL =
            new Flow(Map.of("consumer units", 7L), Map.of("consumer units", "no broker answers"));

    @Test
    void it_is_up_while_everything_gets_on_however_far_behind() {
        HealthCheckResponse answer = new EventsHealth(List.of(WELL)).call();

        assertThat(answer.getName()).isEqualTo("events");
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(answer.getData().orElseThrow()).containsExactly(Map.entry("relay things lag", 3L));
    }

    @Test
    void it_is_down_and_says_why_when_something_does_not_get_on() {
        HealthCheckResponse answer = new EventsHealth(List.of(ILL, WELL)).call();

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsOnly(
                        Map.entry("relay things lag", 3L),
                        Map.entry("consumer units lag", 7L),
                        Map.entry("consumer units", "no broker answers"));
    }

    private record Flow(Map<String, Long> lags, Map<String, String> failures) implements EventFlow {}
}
