package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceHealthTest {

    @Test
    void a_check_that_is_down_is_reported_with_its_own_reason() throws IOException {
        var document = JsonMapper.builder().build().readTree("""
                {"status": "DOWN", "checks": [
                  {"name": "witness", "status": "UP"},
                  {"name": "events", "status": "DOWN", "data": {"relay scores lag": 7, "relay scores": "Kafka is away\\nat all",
                    "worker relay-scores": "last success 2026-11-30T04:55:10Z; waits for a ring"}},
                  {"name": "parked-streams", "status": "DOWN", "data": {"evidence": 2, "units": 0}}]}
                """);

        assertThat(ServiceHealth.read(document).stream()
                        .map(ServiceHealth.FailedCheck::sentence)
                        .toList())
                .isEqualTo(List.of("events: relay scores Kafka is away", "parked-streams: evidence 2"));
    }
}
