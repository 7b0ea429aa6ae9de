package dti.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.contracts.PublicEvents.PublicEvent;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed schemas and the committed AsyncAPI document follow from the contracts, and no published event ever
 * breaks. {@code -Ddti.events.write=true} writes them again, except schemas that would break consumers.
 */
class EventSchemasTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources/events");
    private static final Path ASYNCAPI = RESOURCES.resolve("asyncapi.yaml");
    private static final Path TOPICS = Path.of("../../deploy/kafka/topics.json");
    private static final boolean WRITE = Boolean.getBoolean("dti.events.write");

    private final ContractSchemas schemas = new ContractSchemas();

    static List<PublicEvent> events() {
        return PublicEvents.all();
    }

    static Path committed(PublicEvent event) {
        return RESOURCES.resolve("schemas").resolve(event.type() + ".json");
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_committed_schema_follows_from_its_contract_and_breaks_no_consumer(PublicEvent event) throws IOException {
        Path file = committed(event);
        String now = ContractSchemas.text(schemas.of(event));

        if (Files.exists(file)) {
            assertThat(SchemaCompatibility.breaks(
                            read(file), ContractsJson.mapper().readTree(now)))
                    .as("breaks consumers of %s: make a new version of it", event.type())
                    .isEmpty();
        }
        check(now, file);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_field_of_an_event_has_a_description(PublicEvent event) {
        assertThat(undescribed("", schemas.of(event))).isEmpty();
    }

    @Test
    void the_committed_asyncapi_document_follows_from_contracts_and_topics() throws IOException {
        check(AsyncApiDocument.of(partitions(), recordBytesMax()), ASYNCAPI);
    }

    @Test
    void every_reference_in_the_asyncapi_document_resolves() throws IOException {
        JsonNode document = new YAMLMapper().readTree(ASYNCAPI.toFile());

        List<JsonNode> references = document.findValues("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            String target = reference.asText();
            assertThat(
                            target.startsWith("#")
                                    ? !document.at(target.substring(1)).isMissingNode()
                                    : Files.exists(RESOURCES.resolve(target)))
                    .as(target)
                    .isTrue();
        });
    }

    @Test
    void every_topic_and_every_type_has_a_constant() throws IOException {
        assertThat(constants())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                partitions().keySet().stream(),
                                PublicEvents.all().stream().map(PublicEvent::type))
                        .toList());
        assertThat(PublicEvents.all())
                .allSatisfy(event -> assertThat(partitions()).containsKey(event.topic()));
    }

    private static void check(String now, Path committed) throws IOException {
        if (WRITE) {
            Files.writeString(committed, now);
        }
        assertThat(now)
                .as("%s is out of date: run with -Ddti.events.write=true and review the change", committed)
                .isEqualTo(Files.readString(committed));
    }

    private static List<String> undescribed(String path, JsonNode schema) {
        List<String> found = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            String place = path + "/" + property.getKey();
            if (property.getValue().path("description").asText().isBlank()) {
                found.add(place);
            }
            found.addAll(undescribed(place, property.getValue()));
        });
        Stream.of("items", "additionalProperties")
                .filter(schema::has)
                .forEach(inside -> found.addAll(undescribed(path, schema.path(inside))));
        schema.path("$defs").properties().forEach(each -> found.addAll(undescribed(each.getKey(), each.getValue())));
        return found;
    }

    private static List<String> constants() {
        return Stream.of(Topics.class.getFields()).map(EventSchemasTest::text).toList();
    }

    private static String text(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> partitions() throws IOException {
        Map<String, Integer> partitions = new LinkedHashMap<>();
        read(TOPICS)
                .path("topics")
                .forEach(topic -> partitions.put(
                        topic.path("name").asText(), topic.path("partitions").asInt()));
        return partitions;
    }

    private static int recordBytesMax() throws IOException {
        return read(TOPICS).at("/config/max.message.bytes").asInt();
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) ContractsJson.mapper().readTree(file.toFile());
    }
}
