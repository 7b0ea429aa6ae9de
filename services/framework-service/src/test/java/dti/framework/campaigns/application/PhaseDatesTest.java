package dti.framework.campaigns.application;

import static dti.framework.Api.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.framework.Published;
import dti.framework.ServiceTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates that change after the campaign was created, and the scheduler's handling of them. */
@ServiceTest
class PhaseDatesTest extends Schedulers {

    @Inject
    Pool pool;

    private static ValidatableResponse change(String code, String phases) {
        return administrator()
                .body("{\"phases\": [%s], \"reason\": \"Bão số 3\"}".formatted(phases))
                .post(CAMPAIGNS + "/" + code + "/phases")
                .then();
    }

    @Test
    void a_phase_opens_on_its_new_date_and_not_on_the_one_it_had() throws Throwable {
        Instant day = EVE.plus(Duration.ofDays(50));
        Instant later = day.plus(Duration.ofDays(2));
        create("s-moved", "\"s-unit-1\"", phase("self-assessment", day));

        change("s-moved", phase("self-assessment", later))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("phases[0].opens", equalTo(later.toString()));

        assertThat(look(instance(day.plusSeconds(1)))).isZero();
        assertThat(look(instance(later))).isEqualTo(1);
        show("s-moved").body("phase", equalTo("self-assessment")).body("phases[0].opened", equalTo("by-date"));
        List<JsonNode> told = Published.events(Topics.CAMPAIGNS, "s-moved", 3);
        assertThat(told.stream().map(event -> event.at("/data/change").asText()))
                .containsExactly("created", "phase-dates-changed", "phase-entered");
        assertThat(told.get(1).at("/data/reason").asText()).isEqualTo("Bão số 3");
        assertThat(told.get(2).at("/data/campaign/phaseClosesAt").asText())
                .isEqualTo(later.plusSeconds(3_600).toString());
    }

    @Test
    void a_date_that_was_added_opens_and_one_that_was_taken_away_does_not() throws Throwable {
        Instant day = EVE.plus(Duration.ofDays(60));
        create(
                "s-added",
                "\"s-unit-1\"",
                "{\"name\": \"self-assessment\"}," + phase("appraisal-1", day.plusSeconds(9)));

        change("s-added", phase("self-assessment", day) + ", {\"name\": \"appraisal-1\"}")
                .statusCode(200);

        assertThat(look(instance(day.plusSeconds(10)))).isEqualTo(1);
        show("s-added")
                .body("phase", equalTo("self-assessment"))
                .body("phases.opened", equalTo(Arrays.asList("by-date", null)))
                .body("phases[1].opens", nullValue());
    }

    @Test
    void the_end_of_the_phase_it_is_in_moves_and_every_submission_has_to_hear_of_it() {
        Instant day = EVE.plus(Duration.ofDays(70));
        create("s-longer", "\"s-unit-1\"", phase("appraisal-1", day.plus(Duration.ofDays(20_000))));
        enter("s-longer", "{\"to\": \"self-assessment\"}");
        pool.query("update campaign_unit set entered_phase = 'self-assessment' where campaign = 's-longer'")
                .executeAndAwait();
        change("s-longer", phase("appraisal-1", day.plus(Duration.ofDays(20_001))))
                .statusCode(200);
        show("s-longer").body("progress.entered", equalTo(1));

        change("s-longer", "{\"name\": \"self-assessment\", \"closes\": \"%s\"}".formatted(day))
                .statusCode(200)
                .body("phaseClosesAt", equalTo(day.toString()));

        show("s-longer")
                .body("phaseClosesAt", equalTo(day.toString()))
                .body("phases.name", equalTo(List.of("self-assessment", "appraisal-1")))
                .body("progress.entered", equalTo(0));
    }

    @Test
    void a_campaign_that_went_back_opens_again_by_a_new_date_only() throws Throwable {
        Instant day = EVE.plus(Duration.ofDays(80));
        create(
                "s-back",
                "\"s-unit-1\"",
                phase("self-assessment", day) + "," + phase("appraisal-1", day.plusSeconds(9)));
        assertThat(look(instance(day.plusSeconds(10)))).isEqualTo(2);
        enter(
                "s-back",
                "{\"to\": \"self-assessment\", \"reason\": \"Mở lại\", \"closes\": \"%s\"}"
                        .formatted(day.plus(Duration.ofDays(1))));
        assertThat(look(instance(day.plus(Duration.ofDays(2))))).isZero();

        Instant again = day.plus(Duration.ofDays(3));
        change("s-back", phase("appraisal-1", again)).statusCode(200);

        show("s-back").body("phases[1].opened", nullValue());
        assertThat(look(instance(again))).isEqualTo(1);
        show("s-back").body("phase", equalTo("appraisal-1"));
    }

    @Test
    void what_is_over_is_refused_by_rule_and_crossing_dates_as_invalid() {
        Instant day = EVE.plus(Duration.ofDays(90));
        create("s-over", "\"s-unit-1\"", phase("explanation", day));
        enter("s-over", "{\"to\": \"self-assessment\"}");
        enter("s-over", "{\"to\": \"appraisal-1\"}");

        change("s-over", phase("self-assessment", day)).statusCode(409).body("rule", equalTo("phase-is-over"));
        change("s-over", phase("appraisal-1", day)).statusCode(409).body("rule", equalTo("phase-has-opened"));
        change("s-over", phase("appraisal-2", day.minusSeconds(1)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/phases/0/opens")));
        change("s-over", "").statusCode(422).body("errors.pointer", equalTo(List.of("/phases")));
        show("s-over").body("version", equalTo(3));
    }
}
