package dti.ranking.publications.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests publishing final results, and publishing them again. */
@QuarkusTest
class PublishingTest extends PublicationApi {

    private static final int SENDINGS = 4;

    @Test
    void final_results_are_published_as_they_stand_in_the_leaderboard() {
        String code = finalised().code();

        Response answer = post(body("1190/QĐ-UBND", code));

        String id = answer.then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .header("Dti-Position", startsWith("publications:"))
                .body("campaigns[0].campaign", is(code))
                .body("campaigns[0].edition", is(1))
                .body("campaigns[0].supersedes", nullValue())
                .extract()
                .path("id");
        answer.then().header("Location", is(PUBLICATIONS + "/" + id));
        exact(given())
                .get(PUBLICATIONS + "/" + id)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("status", is("OFFICIAL"))
                .body("decisionNumber", is("1190/QĐ-UBND"))
                .body("decisionDate", is(DATE))
                .body("tree.size", is(4))
                .body("campaigns[0].framework.key", is("rk-framework"))
                .body("campaigns[0].policy", is("percent-of-applicable"))
                .body("campaigns[0].rows.unit", is(List.of(TRADE, FINANCE, HEALTH, HOME_AFFAIRS)))
                .body("campaigns[0].rows.rank", is(List.of(1, 2, 2, 4)))
                .body("campaigns[0].rows.tied", is(List.of(false, true, true, false)))
                .body("campaigns[0].rows.status", is(List.of("OFFICIAL", "OFFICIAL", "OFFICIAL", "OFFICIAL")))
                .body("campaigns[0].rows[0].achieved", is(29))
                .body("campaigns[0].rows[0].applicableMax", is(30))
                .body("campaigns[0].rows[0].percent", is(number("96.67")))
                .body("campaigns[0].rows[0].band", is("Tốt"))
                .body("campaigns[0].rows[0].identifiers[0].value", is("H26." + TRADE))
                .body("campaigns[0].rows[0].pools[0].pool", is("Kinh tế"))
                .body("campaigns[0].rows[1].pools[0].rank", is(2))
                .body("campaigns[0].rows[3].pools", is(List.of()));
    }

    @Test
    void several_campaigns_are_published_by_one_decision() {
        String one = finalised().code();
        String other = finalised().code();

        String id = published(body("7/QĐ", one, other));

        given().get(PUBLICATIONS + "/" + id)
                .then()
                .body("campaigns.campaign", is(List.of(one, other)))
                .body("tree.size", is(8));
    }

    @Test
    void a_request_sent_again_is_answered_again_and_publishes_nothing_more() {
        String code = finalised().code();
        UUID key = UUID.randomUUID();
        Response first = post(body("8/QĐ", code), key);

        Response again = post(body("8/QĐ", code), key);

        again.then().statusCode(201).header("Dti-Position", is(first.header("Dti-Position")));
        assertThat(again.asString()).isEqualTo(first.asString());
        post(body("9/QĐ", code), key).then().statusCode(422).body("type", containsString("idempotency-key-reused"));
        given().get(PUBLICATIONS + "?campaign=" + code).then().body("items.size()", is(1));
    }

    @Test
    void sent_many_times_at_once_it_is_published_once() throws Exception {
        String code = finalised().code();
        UUID key = UUID.randomUUID();

        Callable<Integer> sending = () -> post(body("8/QĐ", code), key).statusCode();
        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(SENDINGS)) {
            statuses = threads.invokeAll(Collections.nCopies(SENDINGS, sending)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses).hasSize(SENDINGS).containsOnly(201);
        given().get(PUBLICATIONS + "?campaign=" + code).then().body("items.size()", is(1));
    }

    @Test
    void a_correction_is_followed_by_another_edition_and_the_old_one_stays() {
        TestCampaign campaign = finalised();
        String code = campaign.code();
        String first = published(body("10/QĐ", code));
        String before = given().get(PUBLICATIONS + "/" + first).asString();
        refused(withReason("11/QĐ", code), "phase-change-unfinished");
        entersPublished(campaign, TestScore.of(code, TRADE, "1", "10").phase("published"));

        post(body("11/QĐ", code)).then().statusCode(422).body("errors[0].pointer", is("/reason"));
        String second = published(withReason("11/QĐ", code));

        given().get(PUBLICATIONS + "/" + second)
                .then()
                .header("Link", containsString(first + ">; rel=\"predecessor-version\""))
                .body("reason", is("Đính chính điểm của Sở Công Thương"))
                .body("campaigns[0].edition", is(2))
                .body("campaigns[0].supersedes", is(first))
                .body("campaigns[0].rows[0].unit", is(FINANCE));
        Response old = given().get(PUBLICATIONS + "/" + first);
        assertThat(old.asString()).isEqualTo(before);
        old.then().header("Link", containsString(second + ">; rel=\"successor-version\""));
        given().get(PUBLICATIONS + "?campaign=" + code)
                .then()
                .body("items.id", is(List.of(second, first)))
                .body("items[0].campaigns[0].supersedes", is(first))
                .body("items[1].campaigns[0].supersededBy", is(second));
    }

    @Test
    void the_same_results_by_the_same_decision_are_no_other_edition() {
        TestCampaign campaign = finalised();
        String code = campaign.code();
        published(body("12/QĐ", code));
        entersPublished(campaign);

        refused(withReason("12/QĐ", code), "edition-unchanged");

        published(withReason("12a/QĐ", code));
    }

    @Test
    void what_cannot_be_read_or_is_no_decision_is_refused_field_by_field() {
        String code = finalised().code();
        invalid(body("1/QĐ", code, code), "/campaigns/1");
        invalid(body("1/QĐ", code, "no-such-campaign"), "/campaigns/1");
        invalid(body(" ", code), "/decisionNumber");
        invalid(with(body("1/QĐ", code), "decisionDate", null), "/decisionDate");
        invalid(with(body("1/QĐ", code), "decisionDate", "2999-01-01"), "/decisionDate");
        invalid(with(body("1/QĐ", code), "campaigns", List.of()), "/campaigns");
        post(with(body("1/QĐ", code), "decisionDate", "soon")).then().statusCode(400);
        post(with(body("1/QĐ", code), "extra", 1)).then().statusCode(400);
        given().get(PUBLICATIONS + "?campaign=" + code).then().body("items.size()", is(0));
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        TestCampaign campaign = finalised();
        String code = campaign.code();
        String first = published(body("20/QĐ", code));
        entersPublished(campaign);
        String second = published(withReason("21/QĐ", code));

        String cursor = given().get(PUBLICATIONS + "?limit=1&campaign=" + code)
                .then()
                .body("items.id", is(List.of(second)))
                .extract()
                .path("nextCursor");
        given().get(PUBLICATIONS + "?limit=1&campaign=" + code + "&cursor=" + cursor)
                .then()
                .body("items.id", is(List.of(first)))
                .body("nextCursor", nullValue());
        given().get(PUBLICATIONS + "?limit=500").then().body("items.id", hasItem(first));
        given().get(PUBLICATIONS + "?limit=0").then().statusCode(400);
    }

    static Map<String, @Nullable Object> withReason(String decision, String campaign) {
        return with(body(decision, campaign), "reason", "Đính chính điểm của Sở Công Thương");
    }

    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> body, String field, @Nullable Object value) {
        body.put(field, value);
        return body;
    }

    private static void invalid(Object body, String pointer) {
        post(body)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }
}
