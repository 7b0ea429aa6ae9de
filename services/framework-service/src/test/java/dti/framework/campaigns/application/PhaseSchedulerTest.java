package dti.framework.campaigns.application;

import static dti.framework.Api.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.framework.Published;
import dti.framework.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Phases that open by their dates, on a real database. */
@ServiceTest
class PhaseSchedulerTest extends Schedulers {

    @Test
    void dates_missed_while_the_service_was_down_are_caught_up_in_order() throws Throwable {
        Instant day = EVE.plus(Duration.ofDays(20));
        create(
                "s-missed",
                "\"s-unit-1\"",
                String.join(
                        ",",
                        phase("self-assessment", day),
                        phase("appraisal-1", day.plusSeconds(7_200)),
                        phase("explanation", day.plus(Duration.ofDays(20_000)))));

        assertThat(look(instance(day.minusSeconds(1)))).isZero();
        assertThat(look(instance(day.plusSeconds(7_201)))).isEqualTo(2);

        List<JsonNode> told = Published.events(Topics.CAMPAIGNS, "s-missed", 3);
        assertThat(told.stream().map(event -> event.at("/data/campaign/phase").asText()))
                .containsExactly("draft", "self-assessment", "appraisal-1");
        assertThat(told.get(1).at("/data/actor/subject").asText()).isEqualTo("system:scheduler");
        assertThat(told.get(1).at("/data/actor/role").asText()).isEqualTo("system");
        assertThat(told.get(1).at("/data/campaign/phaseClosesAt").asText())
                .isEqualTo(day.plusSeconds(3_600).toString());
        show("s-missed").body("phases.opened", equalTo(Arrays.asList("by-date", "by-date", null)));
    }

    @Test
    void who_enters_a_phase_by_hand_is_not_overruled_by_its_date() throws Throwable {
        Instant day = EVE.plus(Duration.ofDays(30));
        create(
                "s-hand",
                "\"s-unit-1\"",
                phase("self-assessment", day) + "," + phase("appraisal-1", day.plusSeconds(7_200)));
        enter("s-hand", "{\"to\": \"self-assessment\"}");
        enter("s-hand", "{\"to\": \"appraisal-1\"}");
        enter("s-hand", "{\"to\": \"self-assessment\", \"reason\": \"Mở lại\"}");

        assertThat(look(instance(day.plusSeconds(90_000)))).isZero();

        show("s-hand")
                .body("phase", equalTo("self-assessment"))
                .body("version", equalTo(4))
                .body("phases.opened", equalTo(List.of("by-hand", "by-hand")));
    }

    @Test
    void a_phase_that_cannot_open_says_why_and_opens_once_the_campaign_is_able_to() throws Throwable {
        Instant day = EVE.plus(Duration.ofDays(40));
        create("s-empty", "", phase("self-assessment", day));
        String before = show("s-empty").extract().header("ETag");

        assertThat(look(instance(day))).isZero();

        show("s-empty")
                .body("phase", equalTo("draft"))
                .body("version", equalTo(1))
                .body("phases[0].refused.rule", equalTo("no-units"))
                .body("phases[0].refused.why", equalTo("The campaign has no units yet."));
        assertThat(show("s-empty").extract().header("ETag")).isNotEqualTo(before);

        administrator()
                .body("{\"add\": [\"s-unit-2\"]}")
                .post(CAMPAIGNS + "/s-empty/units")
                .then()
                .statusCode(200);
        assertThat(look(instance(day))).isEqualTo(1);
        show("s-empty")
                .body("phase", equalTo("self-assessment"))
                .body("phases[0].refused", nullValue())
                .body("phases[0].opened", equalTo("by-date"));
    }

    @Test
    void a_date_that_had_passed_when_it_was_planned_opens_nothing() throws Throwable {
        create("s-past", "\"s-unit-1\"", phase("self-assessment", Instant.parse("2022-01-01T00:00:00Z")));

        assertThat(Stream.of(look(instance(EVE)), look(instance(EVE)))).containsOnly(0);

        show("s-past").body("phase", equalTo("draft")).body("phases[0].opened", equalTo("past-when-planned"));
    }

    @Test
    void the_running_service_opens_a_phase_by_itself() {
        create("s-live", "\"s-unit-1\"", phase("self-assessment", Instant.now().plusSeconds(3)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show("s-live").body("phase", equalTo("self-assessment")));
    }
}
