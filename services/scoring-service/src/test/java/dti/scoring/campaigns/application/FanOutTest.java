package dti.scoring.campaigns.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.scoring.OwnersDatabase;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A unit that fails or waits holds up neither its neighbours nor another campaign. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class FanOutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ReferenceFeed feed = ReferenceFeed.shared();

    @Test
    void more_units_that_wait_than_a_page_has_hold_up_nobody() {
        feed.framework("hn-so-2024");
        feed.unit("fo-known");
        String[] units = Stream.concat(
                        IntStream.range(0, 3 * FanOutJobs.UNITS_AT_ONCE).mapToObj(i -> "fo-a-never-told-" + i),
                        Stream.of("fo-known"))
                .toArray(String[]::new);

        feed.phase("fo-waiting", "self-assessment", units);
        feed.phase("fo-later", "self-assessment", "fo-known");

        awaitPhase("fo-waiting", "fo-known", "self-assessment");
        awaitPhase("fo-later", "fo-known", "self-assessment");
        assertThat(
                        OwnersDatabase.text(
                                "select reason from es.waiting_item where worker = 'fan-out' and about = 'fo-waiting/fo-a-never-told-7'"))
                .isEqualTo("the unit fo-a-never-told-7 has not arrived");
        OwnersDatabase.run("delete from fan_out_unit where campaign = 'fo-waiting' and done_at is null");
        OwnersDatabase.run("delete from es.waiting_item where about like 'fo-waiting/%'");
    }

    @Test
    void a_unit_that_fails_is_told_of_while_its_neighbours_go_on_and_enters_all_phases_in_order_later() {
        feed.framework("hn-so-2024");
        feed.unit("fo-ill");
        feed.unit("fo-sound");
        await().atMost(PATIENCE)
                .until(() -> OwnersDatabase.text("select count(*) from unit_copy where code in ('fo-ill', 'fo-sound')")
                        .equals("2"));
        String sound = OwnersDatabase.text("select body from unit_copy where code = 'fo-ill'");
        OwnersDatabase.run("update unit_copy set body = '[]' where code = 'fo-ill'");
        try {
            feed.phase("fo-ill-one", "self-assessment", "fo-ill", "fo-sound");
            feed.phase("fo-ill-one", "appraisal-1", "fo-ill", "fo-sound");

            awaitPhase("fo-ill-one", "fo-sound", "appraisal-1");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(well()).contains("waiting fan-out", "fo-ill-one/fo-ill"));
        } finally {
            OwnersDatabase.run("update unit_copy set body = ?::json where code = 'fo-ill'", sound);
        }

        awaitPhase("fo-ill-one", "fo-ill", "appraisal-1");
        assertThat(OwnersDatabase.text("""
                        select string_agg(e.payload::json ->> 'phase', ' ' order by e.version) from es.event e
                         where e.stream = 'fo-ill-one/fo-ill' and e.type = 'phase-entered'
                           and e.log_id = (select id from es.log_head where log = 'submissions')""")).endsWith("self-assessment appraisal-1");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(well()).doesNotContain("fo-ill-one/fo-ill"));
    }

    @Test
    void the_units_of_a_job_are_not_read_with_each_of_them() {
        feed.framework("hn-so-2024");
        feed.unit("fo-body");
        feed.phase("fo-body", "self-assessment", "fo-body");

        awaitPhase("fo-body", "fo-body", "self-assessment");
        assertThat(OwnersDatabase.text("select body::json ->> 'units' from fan_out_job where campaign = 'fo-body'"))
                .isEqualTo("[]");
    }

    private static String well() {
        return given().get("/q/health/well").asString();
    }

    private static void awaitPhase(String campaign, String unit, String phase) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(given().auth()
                                .oauth2(Tokens.token("auditor"))
                                .get("/api/v1/submissions/" + campaign + "/" + unit)
                                .asString())
                        .contains("\"phase\":\"" + phase + "\""));
    }
}
