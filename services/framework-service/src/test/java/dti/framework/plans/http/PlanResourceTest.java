package dti.framework.plans.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.as;
import static dti.framework.plans.http.Plans.SHIPPED;
import static dti.framework.plans.http.Plans.importShipped;
import static dti.framework.plans.http.Plans.leader;
import static dti.framework.plans.http.Plans.officer;
import static dti.framework.plans.http.Plans.planOf;
import static dti.framework.plans.http.Plans.progress;
import static dti.framework.plans.http.Plans.register;
import static dti.framework.plans.http.Plans.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.framework.Published;
import dti.framework.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class PlanResourceTest {

    @Test
    void the_shipped_plan_is_taken_in_as_it_is_and_again_changes_nothing() {
        importShipped().then().statusCode(201).header("ETag", "\"1\"").header("Dti-Position", containsString("plans:"));
        importShipped().then().statusCode(200).header("ETag", "\"1\"");

        as("auditor")
                .get(SHIPPED)
                .then()
                .statusCode(200)
                .body("items", hasSize(75))
                .body("counts.find { it.of == 'targets' }.assigned", is(13))
                .body("counts.find { it.of == 'documents' }.assigned", is(15))
                .body("counts.find { it.of == 'programmes' }.assigned", is(3))
                .body("counts.find { it.of == 'projects' }.assigned", is(44))
                .body("counts.find { it.of == 'tasks' }.assigned", is(62))
                .body("items[0].lines", contains(136))
                .body("items[0].measure.target", is(100))
                .body("instrument.number", is("95/KH-UBND"));
        as("auditor")
                .queryParam("owner", "Công chức ĐC-XD-NN&MT")
                .queryParam("limit", 500)
                .get(SHIPPED + "/items")
                .then()
                .body("items", hasSize(10));
    }

    @Test
    void progress_is_told_to_the_other_services_with_what_is_done_now() {
        String plan = planOf("pl-xa-told");
        progress(officer("pl-xa-told"), plan, "t1", Map.of("value", 80, "on", "2024-06-30"))
                .then()
                .statusCode(200)
                .body("change", is("progress-recorded"))
                .body("version", is(2))
                .body("counts.find { it.of == 'targets' }.done", is(1));

        List<JsonNode> events = Published.events(Topics.PLANS, "pl-xa-told/2024", 2);

        assertThat(events).extracting(event -> event.path("type").asText()).containsOnly(Topics.PLAN_CHANGED);
        assertThat(events.getFirst().at("/data/plan/items")).hasSize(3);
        JsonNode told = events.getLast().path("data");
        assertThat(told.at("/progress/item").asText()).isEqualTo("t1");
        assertThat(told.at("/actor/role").asText()).isEqualTo("unit-officer");
        assertThat(told.at("/counts/0").toString())
                .isEqualTo("{\"of\":\"targets\",\"assigned\":1,\"done\":1,\"doneLate\":0}");
    }

    @Test
    void only_the_units_own_people_report_and_only_its_leader_or_an_administrator_issues() {
        String plan = planOf("pl-xa-own");
        Map<String, Object> done = Map.of("status", "done", "on", "2024-03-01");

        progress(officer("pl-xa-other"), plan, "d1", done)
                .then()
                .statusCode(403)
                .body("rule", is("foreign-unit"));
        progress(as("reviewer"), plan, "d1", done).then().statusCode(403);
        progress(officer("pl-xa-own"), plan, "d1", done).then().statusCode(200);
        officer("pl-xa-own").body(small("")).put(plan).then().statusCode(403);
        leader("pl-xa-other").body(small("")).put(plan).then().statusCode(403).body("rule", is("foreign-unit"));
        administrator()
                .body(small("\"reason\": \"Giao lại\","))
                .put(plan)
                .then()
                .statusCode(200);
    }

    @Test
    void a_plan_given_from_above_is_not_the_units_to_replace() {
        register("pl-xa-given");
        String plan = "/api/v1/plans/pl-xa-given/2024";
        administrator().body(small("")).put(plan).then().statusCode(201);

        leader("pl-xa-given")
                .body(small("\"reason\": \"Bớt\", \"source\": \"khác\","))
                .put(plan)
                .then()
                .statusCode(409)
                .body("rule", is("plan-assigned"));
    }

    @Test
    void a_plan_that_is_not_sound_is_422_with_every_fault_and_unreadable_400() {
        register("pl-xa-faults");
        String plan = "/api/v1/plans/pl-xa-faults/2024";

        leader("pl-xa-faults")
                .body(
                        "{\"title\": \"\", \"items\": [{\"key\": \"a b\", \"kind\": \"target\", \"name\": \"x\", \"owner\": \"y\"}]}")
                .put(plan)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/title", "/items/0/key", "/items/0/measure"));
        leader("pl-xa-faults")
                .body("{\"title\": \"x\", \"year\": 2023, \"items\": [{\"kind\": \"wish\"}]}")
                .put(plan)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year", "/items/0/kind"));
        leader("pl-xa-faults").body("{\"tittle\": 1}").put(plan).then().statusCode(400);
        leader("pl-xa-faults").body("{").put(plan).then().statusCode(400);
        leader("pl-xa-nowhere")
                .body(small(""))
                .put("/api/v1/plans/pl-xa-nowhere/2024")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unit"));
        as("auditor").get("/api/v1/plans/KHÔNG/2024/history").then().statusCode(404);
    }

    @Test
    void a_request_sent_again_is_recorded_once_and_a_stale_one_is_refused() {
        String plan = planOf("pl-xa-once");
        String key = UUID.randomUUID().toString();
        Map<String, Object> done = Map.of("status", "done", "on", "2024-03-01");

        progress(officer("pl-xa-once").header("Idempotency-Key", key), plan, "d1", done)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        progress(officer("pl-xa-once").header("Idempotency-Key", key), plan, "d1", done)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("counts.find { it.of == 'documents' }.done", is(1));
        progress(
                        officer("pl-xa-once").header("Idempotency-Key", key),
                        plan,
                        "d1",
                        Map.of("status", "in-progress", "on", "2024-03-01"))
                .then()
                .statusCode(422);
        progress(officer("pl-xa-once").header("If-Match", "\"1\""), plan, "p1", Map.of("status", "in-progress"))
                .then()
                .statusCode(412);
        String etag = as("auditor").get(plan).header("ETag");
        as("auditor").header("If-None-Match", etag).get(plan).then().statusCode(304);
    }

    @Test
    void items_are_found_by_kind_owner_and_what_is_overdue_on_a_day() {
        String plan = planOf("pl-xa-items");
        progress(officer("pl-xa-items"), plan, "d1", Map.of("status", "done", "on", "2024-04-02"));

        items(plan, "kind=target").body("items.key", contains("t1"));
        items(plan, "owner=Đội CNTT").body("items.key", contains("d1", "p1"));
        items(plan, "status=done-late").body("items.key", contains("d1"));
        items(plan, "overdue=true&day=2024-06-30").body("items", hasSize(0));
        items(plan, "overdue=true&day=2024-07-01").body("items.key", contains("t1"));
        String cursor = items(plan, "limit=2")
                .body("items", hasSize(2))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        items(plan, "limit=2&cursor=" + cursor)
                .body("items.key", contains("p1"))
                .body("nextCursor", nullValue());
        as("auditor").get(plan + "/items?status=wrong").then().statusCode(400);
        as("auditor")
                .get("/api/v1/plans?unit=pl-xa-items&year=2024")
                .then()
                .body("items", hasSize(1))
                .body("items[0].overdue", is(1));
    }

    private static io.restassured.response.ValidatableResponse items(String plan, String query) {
        return as("auditor").get(plan + "/items?" + query).then().statusCode(200);
    }
}
