package dti.framework.units.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.anonymous;
import static dti.framework.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.framework.Published;
import dti.framework.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class UnitResourceTest {

    private static final String UNITS = "/api/v1/units/";

    private static String unit(String name) {
        return """
                {"name": "%s", "level": "department", "parent": "hn", "groups": ["digital-economy"],
                 "identifiers": [{"scheme": "qd-20-2020", "value": "H26.1", "from": "2020-01-01"}],
                 "validFrom": "2015-01-01"}
                """.formatted(name);
    }

    @BeforeEach
    void registerWhatStandsAbove() {
        for (String above : List.of("hn", "list-parent", "page-parent")) {
            administrator()
                    .body("{\"name\": \"Cấp trên\", \"level\": \"province\"}")
                    .put(UNITS + above);
        }
    }

    @Test
    void a_unit_is_registered_once_and_the_same_again_changes_nothing() {
        administrator()
                .body(unit("Sở Nội vụ"))
                .put(UNITS + "u-once")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Dti-Position", startsWith("units:"))
                .body("identifiers[0].value", equalTo("H26.1"));

        administrator()
                .body(unit("Sở Nội vụ"))
                .put(UNITS + "u-once")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Dti-Position", startsWith("units:"));
    }

    @Test
    void each_change_goes_out_on_kafka_in_order() {
        administrator().body(unit("Tên cũ")).put(UNITS + "u-kafka").then().statusCode(201);
        administrator().body(unit("Tên mới")).put(UNITS + "u-kafka").then().statusCode(200);

        List<JsonNode> events = Published.events(Topics.UNITS, "u-kafka", 2);

        assertThat(events).extracting(e -> e.at("/data/name").asText()).containsExactly("Tên cũ", "Tên mới");
        assertThat(events).extracting(e -> e.at("/type").asText()).containsOnly(Topics.UNIT_CHANGED);
    }

    @Test
    void a_repeated_request_is_answered_again_even_after_later_changes() {
        String key = UUID.randomUUID().toString();
        var first =
                administrator().header("Idempotency-Key", key).body(unit("Một")).put(UNITS + "u-idem");
        administrator().body(unit("Hai")).put(UNITS + "u-idem").then().statusCode(200);

        var again =
                administrator().header("Idempotency-Key", key).body(unit("Một")).put(UNITS + "u-idem");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.header("Dti-Position")).isEqualTo(first.header("Dti-Position"));
        as("auditor").get(UNITS + "u-idem").then().body("name", equalTo("Hai"));
    }

    @Test
    void a_key_used_for_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        administrator().header("Idempotency-Key", key).body(unit("Một")).put(UNITS + "u-key");

        administrator()
                .header("Idempotency-Key", key)
                .body(unit("Hai"))
                .put(UNITS + "u-key")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:dti:problem:idempotency-key-reused"));
    }

    @Test
    void a_confirmation_that_comes_again_does_not_undo_a_later_change() {
        administrator().body(unit("Một")).put(UNITS + "u-confirm").then().statusCode(201);
        String key = UUID.randomUUID().toString();
        administrator().header("Idempotency-Key", key).body(unit("Một")).put(UNITS + "u-confirm");
        administrator().body(unit("Hai")).put(UNITS + "u-confirm");

        administrator().header("Idempotency-Key", key).body(unit("Một")).put(UNITS + "u-confirm");

        as("auditor").get(UNITS + "u-confirm").then().body("name", equalTo("Hai"));
    }

    @Test
    void a_stale_if_match_is_412_and_changes_nothing() {
        administrator().body(unit("Một")).put(UNITS + "u-stale").then().statusCode(201);

        administrator()
                .header("If-Match", "\"7\"")
                .body(unit("Hai"))
                .put(UNITS + "u-stale")
                .then()
                .statusCode(412);

        as("auditor").get(UNITS + "u-stale").then().body("name", equalTo("Một"));
    }

    @Test
    void invalid_values_are_422_each_with_its_place() {
        administrator()
                .body("""
                        {"name": " ", "level": "department", "parent": "KHÔNG", "validFrom": "2024-02-01",
                         "validTo": "2024-01-01", "identifiers": [{"scheme": "s", "value": ""}]}
                        """)
                .put(UNITS + "u-bad")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/name", "/parent", "/validTo", "/identifiers/0/value"));
    }

    @Test
    void an_unknown_field_is_400_and_named() {
        administrator()
                .body("""
                        {"name": "Sở", "level": "department", "colour": "red"}
                        """)
                .put(UNITS + "u-unknown")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
    }

    @Test
    void lists_are_filtered_by_level_group_parent_and_day() {
        put("u-list-1", "department", "list-group", null, "list-parent");
        put("u-list-2", "district", "list-group", null, "list-parent");
        put("u-list-3", "department", "list-group", "2020-12-31", "list-parent");

        String list = "/api/v1/units?group=list-group";
        as("integrator").get(list).then().body("items.code", contains("u-list-1", "u-list-2", "u-list-3"));
        as("integrator").get(list + "&level=district").then().body("items.code", contains("u-list-2"));
        as("integrator")
                .get("/api/v1/units?parent=list-parent&asOf=2024-01-01")
                .then()
                .body("items.code", contains("u-list-1", "u-list-2"));
    }

    @Test
    void pages_follow_each_other_without_gaps_or_repeats() {
        IntStream.rangeClosed(1, 5).forEach(i -> put("u-page-" + i, "commune", "page-group", null, "page-parent"));

        var first = as("council").get("/api/v1/units?group=page-group&limit=3");
        first.then()
                .body("items.code", contains("u-page-1", "u-page-2", "u-page-3"))
                .body("nextCursor", notNullValue());

        String cursor = first.path("nextCursor");
        as("council")
                .get("/api/v1/units?group=page-group&limit=3&cursor=" + cursor)
                .then()
                .body("items.code", contains("u-page-4", "u-page-5"))
                .body("nextCursor", nullValue());
    }

    @Test
    void what_has_not_changed_is_304_without_a_body() {
        administrator().body(unit("Sở")).put(UNITS + "u-304").then().statusCode(201);
        String etag = as("auditor").get(UNITS + "u-304").header("ETag");

        String body = as("auditor")
                .header("If-None-Match", etag)
                .get(UNITS + "u-304")
                .then()
                .statusCode(304)
                .extract()
                .asString();

        assertThat(body).isEmpty();
        String list = as("auditor").get("/api/v1/units").header("ETag");
        as("auditor").header("If-None-Match", list).get("/api/v1/units").then().statusCode(304);
    }

    @Test
    void nobody_reads_units_without_a_token() {
        anonymous().get("/api/v1/units").then().statusCode(401).body("errors", nullValue());
    }

    @Test
    void a_unit_that_is_not_there_is_404_with_a_problem() {
        as("auditor").get(UNITS + "nobody").then().statusCode(404).body("detail", equalTo("There is no unit nobody."));
    }

    @Test
    void a_limit_beyond_500_is_400() {
        as("auditor").get("/api/v1/units?limit=501").then().statusCode(400).body("errors.parameter", hasItem("limit"));
    }

    @Test
    void creations_that_meet_give_one_creation_and_changes_after_it() {
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> administrator()
                        .body(unit("Sở " + i))
                        .put(UNITS + "u-race")
                        .statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 200);
        assertThat(Published.events(Topics.UNITS, "u-race", 8)).hasSize(8);
    }

    private static void put(String code, String level, String group, @Nullable String validTo, String parent) {
        String until = validTo == null ? "" : ", \"validTo\": \"" + validTo + "\"";
        administrator()
                .body("""
                        {"name": "Đơn vị", "level": "%s", "groups": ["%s"], "parent": "%s"%s}
                        """.formatted(level, group, parent, until))
                .put(UNITS + code)
                .then()
                .statusCode(201);
    }
}
