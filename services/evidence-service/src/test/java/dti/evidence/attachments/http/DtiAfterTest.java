package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DtiAfterTest extends ApiTest {

    @Test
    void a_write_waits_for_the_campaign_it_refers_to() {
        String framework = others.publish(framework("ev-after"));
        arrived(framework);
        String code = "ev-after-" + UUID.randomUUID().toString().substring(0, 8);
        String position = others.publish(campaign(code, "ev-after", List.of(UNIT)));

        link(officer().header("Dti-After", position), code, UNIT, LEAF).then().statusCode(201);
    }

    @Test
    void what_does_not_arrive_within_two_seconds_is_unavailable_for_now() {
        Instant before = Instant.now();

        officer()
                .header("Dti-After", "campaigns:999999999")
                .get(EVIDENCE)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json");

        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(4));
    }

    @Test
    void the_own_log_is_never_waited_for() {
        String campaign = campaign();
        String position = link(officer(), campaign, UNIT, LEAF)
                .then()
                .statusCode(201)
                .extract()
                .header("Dti-Position");

        officer().header("Dti-After", position).get(EVIDENCE).then().statusCode(200);
    }

    @Test
    void a_position_of_a_log_nobody_follows_here_is_malformed() {
        officer().header("Dti-After", "scores:1").get(EVIDENCE).then().statusCode(400);
    }

    @Test
    void a_position_that_cannot_be_read_is_malformed() {
        officer()
                .header("Dti-After", "soon")
                .get(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Dti-After"));
    }
}
