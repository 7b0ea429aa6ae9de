package dti.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dti.contracts.PublicEvents.PublicEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events once published stay readable and valid by their committed schemas. */
class RecordedSamplesTest {

    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    static Stream<Arguments> samples() {
        return PublicEvents.all().stream()
                .flatMap(event -> Samples.of(event).stream().map(sample -> Arguments.of(event, sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_recorded_sample_is_read_and_written_back_the_same(PublicEvent event, Path sample) throws IOException {
        JsonNode recorded = MAPPER.readTree(sample.toFile());

        JsonNode again = MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.treeToValue(recorded, event.record())));

        assertThat(withoutNulls(again)).isEqualTo(withoutNulls(recorded));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_recorded_sample_is_valid_by_the_committed_schema(PublicEvent event, Path sample) throws IOException {
        assertThat(schema(event).validate(MAPPER.readTree(sample.toFile()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_unknown_field_is_ignored(PublicEvent event, Path sample) throws IOException {
        ObjectNode recorded = (ObjectNode) MAPPER.readTree(sample.toFile());
        Object known = MAPPER.treeToValue(recorded, event.record());

        recorded.putObject("addedLater").put("value", 1);

        assertThat(MAPPER.treeToValue(recorded, event.record())).isEqualTo(known);
        assertThat(schema(event).validate(recorded)).isEmpty();
    }

    @Test
    void every_event_and_every_submission_event_with_details_has_a_sample() {
        assertThat(Samples.of(event(Topics.SUBMISSION_EVENT)).stream()
                        .map(sample -> sample.getFileName().toString().split("\\.", 2)[0]))
                .containsAll(SubmissionDetails.byType().keySet());
        assertThat(PublicEvents.all())
                .allSatisfy(
                        event -> assertThat(Samples.of(event)).as(event.type()).isNotEmpty());
    }

    @Test
    void the_schema_refuses_other_payloads() throws IOException {
        PublicEvent units = event(Topics.UNIT_CHANGED);
        ObjectNode unit =
                (ObjectNode) MAPPER.readTree(Samples.of(units).getFirst().toFile());

        assertThat(schema(units).validate(unit.deepCopy().without("code"))).isNotEmpty();
        assertThat(schema(units).validate(unit.deepCopy().put("validFrom", "soon")))
                .isNotEmpty();
        assertThat(schema(units).validate(unit.deepCopy().putNull("name"))).isNotEmpty();
    }

    @Test
    void a_unit_published_before_aliases_and_actors_existed_has_none() throws IOException {
        Path old = Path.of("src/test/resources/samples", Topics.UNIT_CHANGED, "before-aliases.json");

        UnitChanged unit = MAPPER.readValue(old.toFile(), UnitChanged.class);

        assertThat(unit.aliases()).isNull();
        assertThat(unit.actor()).isNull();
        assertThat(unit.at()).isNull();
    }

    @Test
    void a_framework_published_before_actors_existed_has_none() throws IOException {
        Path old = Path.of("src/test/resources/samples", Topics.FRAMEWORK_PUBLISHED, "before-actor.json");

        assertThat(MAPPER.readValue(old.toFile(), FrameworkPublished.class).actor())
                .isNull();
    }

    private static PublicEvent event(String type) {
        return PublicEvents.all().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonSchema schema(PublicEvent event) throws IOException {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(EventSchemasTest.committed(event)), config);
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode result = MAPPER.createObjectNode();
            object.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> result.set(field.getKey(), withoutNulls(field.getValue())));
            return result;
        }
        if (node.isArray()) {
            var result = MAPPER.createArrayNode();
            node.forEach(each -> result.add(withoutNulls(each)));
            return result;
        }
        return node;
    }
}
