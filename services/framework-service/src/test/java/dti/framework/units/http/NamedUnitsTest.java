package dti.framework.units.http;

import static dti.framework.Api.administrator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dti.framework.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units that a unit names are registered, and they form no circle. */
@ServiceTest
class NamedUnitsTest {

    private static final String UNITS = "/api/v1/units/";

    @BeforeEach
    void registerWhatStandsAbove() {
        administrator()
                .body("{\"name\": \"Cấp trên\", \"level\": \"province\"}")
                .put(UNITS + "hn");
    }

    @ParameterizedTest
    @CsvSource({
        "parent, \"ref-nobody\", parent-unknown, /parent",
        "successors, [\"hn\"; \"ref-nobody\"], successor-unknown, /successors/1"
    })
    void what_a_unit_names_is_registered(String field, String value, String rule, String pointer) {
        administrator()
                .body("{\"name\": \"A\", \"level\": \"department\", \"" + field + "\": " + value.replace(';', ',')
                        + "}")
                .put(UNITS + "ref-a")
                .then()
                .statusCode(422)
                .body("rule", equalTo(rule))
                .body("errors.pointer", contains(pointer));
        administrator().get(UNITS + "ref-a").then().statusCode(404);
    }

    @Test
    void nothing_stands_above_itself_or_takes_over_from_itself_however_far() {
        String named = "{\"name\": \"A\", \"level\": \"department\", \"%s\": %s}";
        administrator()
                .body(named.formatted("parent", "\"hn\""))
                .put(UNITS + "ring-a")
                .then()
                .statusCode(201);
        administrator()
                .body(named.formatted("parent", "\"ring-a\""))
                .put(UNITS + "ring-b")
                .then()
                .statusCode(201);
        administrator()
                .body(named.formatted("parent", "\"ring-b\""))
                .put(UNITS + "ring-c")
                .then()
                .statusCode(201);

        administrator()
                .body(named.formatted("parent", "\"ring-c\""))
                .put(UNITS + "ring-a")
                .then()
                .statusCode(422)
                .body("rule", equalTo("parent-cycle"))
                .body("errors.pointer", contains("/parent"));
        administrator()
                .body(named.formatted("successors", "[\"ring-b\"]"))
                .put(UNITS + "ring-c")
                .then()
                .statusCode(200);
        administrator()
                .body(named.formatted("successors", "[\"ring-c\"]"))
                .put(UNITS + "ring-b")
                .then()
                .statusCode(422)
                .body("rule", equalTo("successor-cycle"));
    }
}
