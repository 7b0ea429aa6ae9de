package dti.framework.campaigns.http;

import static dti.framework.Api.administrator;
import static org.hamcrest.Matchers.is;

import dti.framework.Api;
import dti.framework.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of input text, by each of the ways in which it enters this service. */
@ServiceTest
class EnteredTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"a\\u0000b\", \"level\": \"department\"} | /name",
                "{\"name\": \"a\\ud800b\", \"level\": \"department\"} | /name",
                "{\"name\": \"\\u200b\", \"level\": \"department\"} | /name",
                "{\"name\": \"a\", \"level\": \"department\", \"aliases\": [\"b\\u202ec\"]} | /aliases/0",
                "{\"name\": \"a\", \"level\": \"department\", \"validFrom\": \"+99999-01-01\"} | /validFrom",
            })
    void a_body_is_refused_where_it_says_what_may_not_enter(String json, String pointer) {
        administrator()
                .body(json)
                .put("/api/v1/units/entered-text")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void bytes_that_are_no_text_are_malformed() {
        byte[] latin1 = "{\"name\": \"Sở\u00E9\", \"level\": \"department\"}".getBytes(StandardCharsets.ISO_8859_1);

        administrator().body(latin1).put("/api/v1/units/entered-text").then().statusCode(400);
        administrator()
                .contentType("application/yaml")
                .body(latin1)
                .post("/api/v1/frameworks/check")
                .then()
                .statusCode(400);
    }

    @Test
    void a_name_is_kept_in_nfc_without_what_surrounds_it() {
        administrator()
                .body("{\"name\": \"\u00A0So\u031B\u0309 Y tế\u200B \", \"level\": \"department\"}")
                .put("/api/v1/units/entered-composed");

        Api.administrator()
                .get("/api/v1/units/entered-composed")
                .then()
                .statusCode(200)
                .body("name", is("Sở Y tế"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"max: 1e999999", "max: 0x\u0031e3\nname: \"a\\0b\"", "nodes: [\"\\uD800\"]", "\"a\\0\": 1"})
    void yaml_is_no_other_way_in(String yaml) {
        administrator()
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/frameworks/check")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/campaigns?cursor=AA, cursor",
        "/api/v1/campaigns?cursor=%00, cursor",
        "/api/v1/units?group=%E2%80%AE, group",
        "/api/v1/units?group=%FF, group",
        "/api/v1/units?asOf=%2B99999-01-01, asOf",
        "/api/v1/campaigns/a%00b, code",
        "/api/v1/frameworks/a%C2%85b, key",
    })
    void a_parameter_is_refused_by_its_name(String path, String parameter) {
        administrator()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", is(parameter));
    }
}
