package dti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** The committed document equals the served one, and nothing that integrators rely on is removed. */
@ServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void the_committed_document_is_the_served_one() throws IOException {
        String served = served();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "openapi.yaml"), served);

        assertThat(Files.readString(COMMITTED))
                .as("review target/openapi.yaml, then copy it to services/framework-service/openapi.yaml")
                .isEqualTo(served);
    }

    @Test
    void nothing_integrators_rely_on_is_taken_away() throws IOException {
        ChangedOpenApi diff = OpenApiCompare.fromContents(Files.readString(COMMITTED), served());

        assertThat(diff.isIncompatible()).as("%s", diff.getChangedElements()).isFalse();
    }

    @Test
    void taking_an_operation_away_would_be_noticed() throws IOException {
        String without = served().replace("/api/v1/units/{code}:", "/api/v1/units-gone/{code}:");

        assertThat(OpenApiCompare.fromContents(Files.readString(COMMITTED), without)
                        .isIncompatible())
                .isTrue();
    }

    @Test
    void the_document_is_readable_without_a_token_and_people_can_browse_it() {
        assertThat(Api.anonymous().get("/openapi").statusCode()).isEqualTo(200);
        assertThat(Api.anonymous().get("/docs/").statusCode()).isEqualTo(200);
        assertThat(Api.anonymous().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    /** Every operation of this service, such as {@code GET /api/v1/units}. */
    static List<String> operations() {
        try {
            JsonNode paths = new YAMLMapper().readTree(served()).get("paths");
            List<String> operations = new ArrayList<>();
            paths.properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (!method.equals("parameters")) {
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                        }
                    }));
            return operations;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String served() {
        byte[] bytes =
                Api.anonymous().accept("application/yaml").get("/openapi").asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
