package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    private static final String WITH_FIELD = """
            openapi: 3.0.3
            info: {title: t, version: "1"}
            paths:
              /units:
                get:
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema: {type: object, required: [name], properties: {name: {type: string}}}
            """;

    @Test
    void a_field_taken_away_breaks_clients() {
        String without = WITH_FIELD.replace("required: [name], properties: {name: {type: string}}", "properties: {}");

        assertThat(OpenApiContract.breaks(WITH_FIELD, without)).isNotEmpty();
    }

    @Test
    void a_field_added_breaks_nobody() {
        String more = WITH_FIELD.replace("{name: {type: string}}", "{name: {type: string}, code: {type: string}}");

        assertThat(OpenApiContract.breaks(WITH_FIELD, more)).isEmpty();
    }
}
