package dti.ranking.publications.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dti.ranking.OtherServices;
import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Tests the reasons to refuse a publication, and that nothing is published then. */
@QuarkusTest
class PublicationRefusalTest extends PublicationApi {

    @Test
    void what_is_not_finalised_is_not_published() {
        TestCampaign campaign = campaign().phase("appraisal-2");
        scored(campaign.code(), "appraisal-2", "9");
        publish(campaign);

        refused(body("1/QĐ", campaign.code()), "campaign-not-finalised").body("detail", containsString("appraisal-2"));
        assertNothingPublished(campaign.code());
    }

    @Test
    void the_refusal_is_told_in_vietnamese_unless_english_is_asked_for() {
        String code = campaign().code();

        given().auth()
                .oauth2(dti.testsupport.Tokens.token("administrator"))
                .contentType("application/json")
                .body(body("1/QĐ", code))
                .post(PUBLICATIONS)
                .then()
                .statusCode(409)
                .body("detail", containsString("chỉ công bố được kết quả đã chốt"));
    }

    @Test
    void a_unit_that_has_not_entered_the_phase_holds_all_back() {
        TestCampaign campaign = finalised();
        score(TestScore.of(campaign.code(), HEALTH, "10", "10").phase("appraisal-2"));

        refused(body("1/QĐ", campaign.code()), "phase-change-unfinished").body("detail", containsString(HEALTH));
        assertNothingPublished(campaign.code());
    }

    @Test
    void a_unit_whose_score_never_came_holds_all_back() {
        TestCampaign campaign = campaign().phase("finalised");
        score(TestScore.of(campaign.code(), TRADE, "1", "1").phase("finalised"));
        publish(campaign);

        refused(body("1/QĐ", campaign.code()), "results-behind");
        assertNothingPublished(campaign.code());
    }

    @Test
    void of_several_campaigns_one_that_is_not_ready_holds_all_back() {
        String ready = finalised().code();
        String draft = campaign().code();

        refused(body("1/QĐ", ready, draft), "campaign-not-finalised").body("detail", containsString(draft));
        assertNothingPublished(ready);
    }

    @Test
    void a_stream_of_the_campaign_that_stands_still_holds_it_back_and_no_other() {
        TestCampaign campaign = finalised();
        TestCampaign other = finalised();
        String stream = campaign.code() + "/" + TRADE;
        long version = others.scoreThatNobodyReads(stream);
        try {
            Awaitility.await().until(() -> parked().contains(stream));

            refused(body("1/QĐ", campaign.code()), "stream-parked").body("detail", containsString(stream));
            assertNothingPublished(campaign.code());
            published(body("1/QĐ", other.code()));
        } finally {
            discard(stream, version);
        }
    }

    @Test
    void a_unit_whose_score_is_withheld_holds_its_campaign_back_and_no_other() {
        TestCampaign campaign = finalised();
        TestCampaign other = finalised();
        arrived(others.withhold(campaign.code(), TRADE, Instant.now()));

        refused(body("1/QĐ", campaign.code()), "units-waiting").body("detail", containsString(TRADE));
        assertNothingPublished(campaign.code());
        published(body("1/QĐ", other.code()));

        score(TestScore.of(campaign.code(), TRADE, "9", "20").phase("finalised"));
        published(body("1/QĐ", campaign.code()));
    }

    @Test
    void what_cannot_be_read_at_all_holds_all_back_until_somebody_decides() {
        TestCampaign campaign = finalised();
        String place = others.somethingThatIsNoEvent();
        try {
            Awaitility.await().until(() -> parked().contains(place));

            refused(body("1/QĐ", campaign.code()), "stream-parked").body("detail", containsString(place));
        } finally {
            discard(others.scoresTopic(), place, 0);
        }
        published(body("1/QĐ", campaign.code()));
    }

    @Test
    void what_kafka_has_and_this_service_has_not_taken_in_holds_all_back() throws SQLException {
        TestCampaign campaign = finalised();
        try (Connection owner = owner();
                var hold = owner.createStatement()) {
            owner.setAutoCommit(false);
            hold.execute("select from es.consumer_offset where consumer = 'ranking-scores' for update");
            others.score(TestScore.of(campaign.code(), TRADE, "0", "0")
                    .phase("finalised")
                    .changed());

            refused(body("1/QĐ", campaign.code()), "results-behind").body("detail", containsString("Kafka"));
            owner.rollback();
        }
        assertNothingPublished(campaign.code());
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> post(body("1/QĐ", campaign.code())).statusCode() == 201);
        given().get(PUBLICATIONS + "?campaign=" + campaign.code()).then().body("items.size()", is(1));
    }

    @Test
    void not_even_the_owner_of_the_tables_changes_what_was_published() throws SQLException {
        String id = published(body("1/QĐ", finalised().code()));

        try (Connection owner = owner();
                var change = owner.createStatement()) {
            for (String attempt : new String[] {
                "update publication set decision_number = 'x' where id = '" + id + "'",
                "delete from publication_edition where publication = '" + id + "'",
                "truncate publication cascade"
            }) {
                assertThatThrownBy(() -> change.execute(attempt))
                        .as(attempt)
                        .hasMessageContaining("what was published never changes");
            }
        }
        given().get(PUBLICATIONS + "/" + id).then().statusCode(200).body("decisionNumber", is("1/QĐ"));
    }

    private static void assertNothingPublished(String campaign) {
        given().get(PUBLICATIONS + "?campaign=" + campaign)
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    private static String parked() {
        return as("auditor", null)
                .get("/api/v1/ranking/parked-streams?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void discard(String stream, long version) {
        discard(OtherServices.SCORES, stream, version);
    }

    private static void discard(String log, String stream, long version) {
        as("administrator", null)
                .contentType("application/json")
                .body(Map.of("log", log, "stream", stream, "version", version, "reason", "test"))
                .post("/api/v1/ranking/parked-streams/discard")
                .then()
                .statusCode(200)
                .body("flows", is(true));
        assertThat(parked()).doesNotContain(stream);
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("dti.event-log.jdbc-url", String.class),
                config.getValue("dti.event-log.owner", String.class),
                config.getValue("dti.event-log.owner-password", String.class));
    }
}
