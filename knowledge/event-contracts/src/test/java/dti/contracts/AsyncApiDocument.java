package dti.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.contracts.PublicEvents.PublicEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Generates the AsyncAPI 3 document of all topics, with the messages, keys and headers of each. */
final class AsyncApiDocument {

    /** Headers of every message: CloudEvents in binary mode, and the proofs of order and integrity. */
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put("ce_specversion", "`1.0`");
        HEADERS.put("ce_id", "id of the event; the same when it is sent again");
        HEADERS.put("ce_type", "type of the event, with its version");
        HEADERS.put("ce_source", "`/dti/<log>`");
        HEADERS.put("ce_subject", "the stream; also the message's key");
        HEADERS.put("ce_time", "time of recording, RFC 3339, UTC");
        HEADERS.put("content-type", "`application/json`");
        HEADERS.put("ce_log", "the log it was recorded in");
        HEADERS.put("ce_generation", "generation of the log; raised when an operator restored an earlier state");
        HEADERS.put("ce_position", "place in the log; dense, from 1");
        HEADERS.put("ce_version", "place in the stream; dense, from 1");
        HEADERS.put("ce_previoushash", "hex SHA-256 of the stream's event before it; 64 zeros for the first");
        HEADERS.put("ce_hash", "hex SHA-256 of the event and of the one before it");
        HEADERS.put("ce_correlationid", "shared by everything that one request caused");
        HEADERS.put("ce_causationid", "the event that caused it; absent where a request caused it");
        HEADERS.put("traceparent", "W3C trace context of the request; absent where there was none");
    }

    private static final Set<String> OPTIONAL = Set.of("ce_causationid", "traceparent");

    private final Map<String, Integer> partitions;
    private final int recordBytesMax;
    private final ContractSchemas schemas = new ContractSchemas();
    private final ObjectNode document = ContractsJson.mapper().createObjectNode();

    private AsyncApiDocument(Map<String, Integer> partitions, int recordBytesMax) {
        this.partitions = partitions;
        this.recordBytesMax = recordBytesMax;
    }

    /** The document, as YAML. */
    static String of(Map<String, Integer> partitions, int recordBytesMax) throws JsonProcessingException {
        return new AsyncApiDocument(partitions, recordBytesMax).write();
    }

    private String write() throws JsonProcessingException {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Events of DTI")
                .put("version", "1.0.0")
                .put("description", """
                        The events that services publish. Topics are kept for ever and never compacted; \
                        order is kept per key. At least once: ignore versions of a stream already received. A published field \
                        never changes its meaning; new fields are optional; ignore unknown fields. A record of type dti.event-withheld.v1 or \
                        dti.event-left-out.v1 may take the place of any event. docs/events.md says when each is sent.""");
        document.put("defaultContentType", "application/json");
        partitions.forEach(this::channel);
        partitions.keySet().forEach(this::operation);
        PublicEvents.all().forEach(this::message);
        headers(document.withObject("/components/schemas/headers"));
        return YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build()
                .writeValueAsString(document);
    }

    private void channel(String topic, int count) {
        ObjectNode channel = document.withObjectProperty("channels").putObject(log(topic));
        channel.put("address", topic);
        ObjectNode messages = channel.putObject("messages");
        events(topic, event -> messages.putObject(name(event)).put("$ref", "#/components/messages/" + name(event)));
        ObjectNode kafka = channel.withObject("/bindings/kafka");
        kafka.put("topic", topic).put("partitions", count);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1).put("retention.bytes", -1).put("max.message.bytes", recordBytesMax);
        kafka.put("bindingVersion", "0.5.0");
    }

    private void operation(String topic) {
        ObjectNode operation = document.withObjectProperty("operations").putObject("send-" + log(topic));
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + log(topic));
        var messages = operation.putArray("messages");
        events(
                topic,
                event -> messages.addObject().put("$ref", "#/channels/" + log(topic) + "/messages/" + name(event)));
    }

    private void message(PublicEvent event) {
        ObjectNode message = document.withObject("/components/messages").putObject(name(event));
        message.put("name", event.type());
        JsonNode summary = schemas.of(event).path("description");
        message.put("summary", summary.asText());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/headers");
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.putObject("schema").put("$ref", "schemas/" + event.type() + ".json");
        ObjectNode kafka = message.withObject("/bindings/kafka");
        kafka.putObject("key").put("type", "string").put("description", event.key());
        kafka.put("bindingVersion", "0.5.0");
    }

    private static void headers(ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        HEADERS.forEach(
                (name, text) -> properties.putObject(name).put("type", "string").put("description", text));
        var required = schema.putArray("required");
        HEADERS.keySet().stream().filter(name -> !OPTIONAL.contains(name)).forEach(required::add);
    }

    private static void events(String topic, Consumer<PublicEvent> use) {
        PublicEvents.all().stream().filter(event -> event.topic().equals(topic)).forEach(use);
    }

    /** The log of a topic, from its name: {@code dti.<log>.v1}. */
    private static String log(String topic) {
        return topic.split("\\.", -1)[1];
    }

    private static String name(PublicEvent event) {
        return event.type().replace('.', '-');
    }
}
