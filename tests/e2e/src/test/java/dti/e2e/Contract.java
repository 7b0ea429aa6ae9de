package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The operations of the OpenAPI documents of the four services. */
final class Contract {

    private static final int DEPTH_MAX = 12;

    /**
     * An operation.
     *
     * @param path with parameters in braces
     * @param bodies schemas of the body by media type, with references resolved
     */
    record Operation(
            Service service, String method, String path, List<Parameter> parameters, Map<String, JsonNode> bodies) {

        String name() {
            return method + " " + path;
        }

        boolean reads() {
            return method.equals("GET");
        }
    }

    /** A parameter in a path, a query or a header. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** Every operation of every service, in the order of the documents. */
    static List<Operation> operations(Path root) {
        return Arrays.stream(Service.values())
                .flatMap(service -> new Contract(
                                Json.yaml(root.resolve("services/" + service.process() + "-service/openapi.yaml")))
                        .operations(service))
                .toList();
    }

    private Stream<Operation> operations(Service service) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method ->
                                List.of("get", "put", "post", "delete").contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                service,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(method.getValue()),
                                bodies(method.getValue())))));
        return all.stream();
    }

    private List<Parameter> parameters(JsonNode operation) {
        return Json.items(operation.path("parameters"))
                .map(given -> new Parameter(
                        given.path("name").asText(),
                        given.path("in").asText(),
                        given.path("required").asBoolean(),
                        resolved(given.path("schema"), 0)))
                .toList();
    }

    private Map<String, JsonNode> bodies(JsonNode operation) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(content ->
                        bodies.put(content.getKey(), resolved(content.getValue().path("schema"), 0)));
        return bodies;
    }

    private JsonNode resolved(JsonNode schema, int depth) {
        if (depth > DEPTH_MAX) {
            return MissingNode.getInstance();
        }
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        schema.properties()
                .forEach(field -> whole.set(
                        field.getKey(),
                        switch (field.getKey()) {
                            case "properties" -> each(field.getValue(), depth + 1);
                            case "items", "additionalProperties" -> resolved(field.getValue(), depth + 1);
                            default -> field.getValue();
                        }));
        return whole;
    }

    private JsonNode each(JsonNode properties, int depth) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        properties.properties().forEach(field -> whole.set(field.getKey(), resolved(field.getValue(), depth)));
        return whole;
    }
}
