package dti.framework.units.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.anonymous;
import static dti.framework.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.framework.Published;
import dti.framework.ServiceTest;
import dti.testsupport.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReorganisationResourceTest {

    private static final String UNITS = "/api/v1/units/";
    private static final String ACTS = "/api/v1/units/reorganisations";

    @Test
    void a_merger_is_one_act_with_a_reason_and_every_unit_that_ends_says_so() {
        units("rm-a", "rm-b", "rm-c");

        Response act = merge("rm-a, rm-b", "rm-c");

        act.then()
                .statusCode(201)
                .header("Dti-Position", startsWith("units:"))
                .body("kind", is("merge"))
                .body("from", contains("rm-a", "rm-b"))
                .body("reason", is("Bỏ cấp huyện"))
                .body("decision", is("1656/NQ-UBTVQH15"));
        as("auditor")
                .get(UNITS + "rm-a")
                .then()
                .body("validTo", is("2025-06-30"))
                .body("successors", contains("rm-c"))
                .body("predecessors", empty())
                .body("version", is(2));
        as("auditor")
                .get(UNITS + "rm-c")
                .then()
                .body("predecessors", contains("rm-a", "rm-b"))
                .body("validTo", nullValue())
                .body("version", is(1));
        JsonNode told = Published.events(Topics.UNITS, "rm-b", 2).getLast();
        assertThat(told.at("/data/successors/0").asText()).isEqualTo("rm-c");
        JsonNode published = Published.events(Topics.UNITS, "reorganisation/" + act.path("id"), 1)
                .getFirst();
        assertThat(published.at("/type").asText()).isEqualTo(Topics.UNITS_REORGANISED);
        assertThat(published.at("/data/reason").asText()).isEqualTo("Bỏ cấp huyện");
    }

    @Test
    void one_becomes_several_and_the_list_of_acts_knows_all_it_names() {
        units("rs-a", "rs-b", "rs-c");

        merge("rs-a", "rs-b, rs-c").then().statusCode(201).body("kind", is("split"));

        as("integrator").get(ACTS + "?unit=rs-c").then().statusCode(200).body("items.from[0]", contains("rs-a"));
        as("integrator").get(ACTS + "?unit=rs-none").then().body("items", empty());
        as("integrator").get(ACTS + "?limit=1").then().body("items.size()", is(1));
        as("auditor").get(UNITS + "rs-b").then().body("predecessors", contains("rs-a"));
        as("auditor")
                .get("/api/v1/units?limit=500")
                .then()
                .body("items.find { it.code == 'rs-c' }.predecessors", contains("rs-a"));
    }

    @Test
    void a_new_name_for_a_unit_that_ended_does_not_undo_the_merger_but_saying_so_does() {
        units("rk-a", "rk-b");
        merge("rk-a", "rk-b").then().statusCode(201);

        administrator()
                .body("""
                        {"name": "Huyện A (cũ)", "level": "district"}
                        """)
                .put(UNITS + "rk-a")
                .then()
                .statusCode(200)
                .body("name", is("Huyện A (cũ)"))
                .body("validTo", is("2025-06-30"))
                .body("successors", contains("rk-b"));
        administrator()
                .body("""
                        {"name": "Huyện A", "level": "district", "successors": []}
                        """)
                .put(UNITS + "rk-a")
                .then()
                .body("successors", empty())
                .body("validTo", nullValue());
        as("auditor").get(ACTS + "?unit=rk-a").then().body("items.size()", is(1));
    }

    @Test
    void whoever_belongs_to_one_of_them_reads_them_too() {
        units("rw-a", "rw-b");
        merge("rw-a", "rw-b").then().statusCode(201);

        anonymous()
                .header("Authorization", "Bearer " + Tokens.token("reviewer", "rw-b"))
                .get(UNITS + "rw-a")
                .then()
                .statusCode(200)
                .body("successors", contains("rw-b"));
    }

    @Test
    void a_refused_act_changes_nothing_at_all() {
        units("rx-a", "rx-c");

        merge("rx-a, rx-nowhere", "rx-c").then().statusCode(422).body("errors.pointer", hasItem("/from/1"));

        as("auditor").get(UNITS + "rx-a").then().body("version", is(1)).body("successors", empty());
        as("auditor").get(ACTS + "?unit=rx-a").then().body("items", empty());
    }

    @Test
    void no_chain_of_acts_and_no_registration_closes_a_circle() {
        units("rc-a", "rc-b", "rc-c");
        merge("rc-a", "rc-b", "2024-01-01").then().statusCode(201);
        merge("rc-b", "rc-c", "2024-06-01").then().statusCode(201);

        administrator()
                .body("""
                        {"name": "C", "level": "district", "successors": ["rc-a"]}
                        """)
                .put(UNITS + "rc-c")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/successors"));
        merge("rc-c", "rc-a").then().statusCode(422).body("errors.pointer", hasItem("/from/0"));
    }

    @Test
    void a_repeated_request_is_the_same_act() {
        units("ri-a", "ri-b");
        String key = UUID.randomUUID().toString();

        Response first = administrator()
                .header("Idempotency-Key", key)
                .body(body("ri-a", "ri-b", "2025-07-01"))
                .post(ACTS);
        Response again = administrator()
                .header("Idempotency-Key", key)
                .body(body("ri-a", "ri-b", "2025-07-01"))
                .post(ACTS);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Dti-Position")).isEqualTo(first.header("Dti-Position"));
        as("auditor").get(UNITS + "ri-a").then().body("version", is(2));
    }

    @Test
    void of_acts_that_meet_one_stands() {
        units("rr-a", "rr-b", "rr-c", "rr-d");

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> merge("rr-a, rr-b", i % 2 == 0 ? "rr-c" : "rr-d").statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(422);
    }

    @Test
    void what_begins_to_exist_for_somebody_moves_their_tag() {
        units("re-a", "re-b");
        String before = as("auditor").get(UNITS + "re-b").header("ETag");

        merge("re-a", "re-b").then().statusCode(201);

        as("auditor").header("If-None-Match", before).get(UNITS + "re-b").then().statusCode(200);
    }

    @Test
    void units_are_named_by_any_identifier_in_path_query_and_body() {
        named("rn-a", "H88.1");
        named("rn-b", "H88.2");

        as("auditor").get(UNITS + "H88.1").then().statusCode(200).body("code", is("rn-a"));
        as("auditor")
                .get(UNITS + "{name}", "qd-20-2020:H88.2")
                .then()
                .statusCode(200)
                .body("code", is("rn-b"))
                .body("identifiers[0].value", is("H88.2"));
        as("auditor").get(UNITS + "H88.3").then().statusCode(404).body("detail", containsString("H88.3"));
        administrator().body("""
                        {"name": "Xã", "level": "commune", "parent": "H88.1"}
                        """).put(UNITS + "rn-child").then().body("parent", is("rn-a"));
        as("auditor").get("/api/v1/units?parent=H88.1").then().body("items.code", contains("rn-child"));
        merge("H88.1", "H88.2")
                .then()
                .statusCode(201)
                .body("from", contains("rn-a"))
                .body("to", contains("rn-b"));
    }

    @Test
    void an_identifier_of_two_units_is_422_and_names_them() {
        named("ra-a", "H87.1");
        named("ra-b", "H87.1");

        as("auditor")
                .get(UNITS + "H87.1")
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("ra-a, ra-b"));
        merge("H87.1", "ra-b").then().statusCode(422).body("errors[0].pointer", equalTo("/from/0"));
    }

    private static void units(String... codes) {
        for (String code : codes) {
            administrator().body("""
                            {"name": "Huyện", "level": "district"}
                            """).put(UNITS + code).then().statusCode(201);
        }
    }

    private static void named(String code, String identifier) {
        administrator().body("""
                        {"name": "Huyện", "level": "district", "identifiers": [{"scheme": "qd-20-2020", "value": "%s"}]}
                        """.formatted(identifier)).put(UNITS + code).then().statusCode(201);
    }

    private static Response merge(String from, String to) {
        return merge(from, to, "2025-07-01");
    }

    private static Response merge(String from, String to, String effectiveOn) {
        return administrator().body(body(from, to, effectiveOn)).post(ACTS);
    }

    private static String body(String from, String to, String effectiveOn) {
        return """
                {"from": [%s], "to": [%s], "effectiveOn": "%s", "reason": "Bỏ cấp huyện", "decision": "1656/NQ-UBTVQH15"}
                """.formatted(quoted(from), quoted(to), effectiveOn);
    }

    private static String quoted(String codes) {
        return "\"" + codes.replace(", ", "\", \"") + "\"";
    }
}
