package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asserts what doctor, health and metrics report while something is broken. */
final class Truth {

    /** Longer than every lease, time-out and pause between checks, on a busy machine. */
    static final Duration SEEN_AT_MOST = Duration.ofSeconds(120);

    private static final Duration MENDED_AT_MOST = Duration.ofMinutes(5);
    private static final String BAD = "BAD";

    private final Stack stack;

    Truth(Stack stack) {
        this.stack = stack;
    }

    String doctor() {
        return stack.processes().printed("doctor");
    }

    /** Asserts a BAD line with subject and reason, followed by a line with the command and a section. */
    void assertDoctorSays(String subject, String reason, String remedy) {
        assertBad(doctor(), subject, reason, remedy);
    }

    /** Waits until doctor reports it. */
    void awaitDoctorSays(String subject, String reason, String remedy) {
        await("doctor says " + reason)
                .atMost(SEEN_AT_MOST)
                .untilAsserted(() -> assertDoctorSays(subject, reason, remedy));
    }

    static void assertBad(String printed, String subject, String reason, String remedy) {
        List<String> lines = printed.lines().toList();
        Optional<String> bad = lines.stream()
                .filter(line -> line.startsWith(BAD) && line.contains(subject) && line.contains(reason))
                .findFirst();
        assertThat(bad).as("%s, %s in%n%s", subject, reason, printed).isPresent();
        assertThat(lines.get(lines.indexOf(bad.orElseThrow()) + 1)).contains(remedy, "docs/operations.md#");
    }

    /** Waits until doctor and health report nothing bad. */
    void awaitGreen() {
        await("doctor sees nothing bad").atMost(MENDED_AT_MOST).untilAsserted(() -> {
            String printed = doctor();
            assertThat(printed.lines()).as(printed).noneMatch(line -> line.startsWith(BAD));
        });
        for (Service service : Service.values()) {
            assertThat(down(service)).as("%s", service).isEmpty();
        }
    }

    /** The health checks of a service that are down, as JSON; empty when there is none. */
    String down(Service service) {
        return checks(service, "well") + checks(service, "ready");
    }

    void awaitDown(Service service, String... words) {
        await(service + " says " + List.of(words))
                .atMost(SEEN_AT_MOST)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(down(service)).contains(words));
    }

    private String checks(Service service, String kind) {
        JsonNode health = stack.send(Call.get(service, "/q/health/" + kind)).json();
        return Json.items(health.path("checks"))
                .filter(check -> check.path("status").asText().equals("DOWN"))
                .map(JsonNode::toString)
                .collect(Collectors.joining());
    }

    String metrics(Service service) {
        return new String(stack.file(Call.get(service, "/q/metrics")), StandardCharsets.UTF_8);
    }
}
