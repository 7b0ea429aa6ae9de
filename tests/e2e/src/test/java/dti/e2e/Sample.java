package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dti.e2e.Contract.Operation;
import dti.e2e.Contract.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Makes valid requests from an operation's schemas and the names of one campaign. */
final class Sample {

    /** The name of map entries, which is also a text of the caller. */
    static final String KEY = "x1";

    /** Fields that exclude each other or need special values. */
    private static final Set<String> RIVALS = Set.of(
            "inputs",
            "accept",
            "policies",
            "rankingPools",
            "parameters",
            "phases",
            "dataFrom",
            "dataTo",
            "withdraw",
            "parent",
            "identifiers",
            "validFrom",
            "validTo",
            "successors",
            "info",
            "plan",
            "due",
            "effectiveFrom",
            "measure",
            "coOwners",
            "closes");

    /** A kind of plan item without figures. */
    private static final String DOCUMENT = "document";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, String> known = new LinkedHashMap<>();

    /**
     * Uses the names of a campaign.
     *
     * @param others further values by name, for example the id of a piece of evidence
     */
    Sample(Campaign campaign, Map<String, String> others) {
        known.putAll(Map.of(
                "campaign", campaign.code(),
                "unit", campaign.units().getFirst(),
                "leaf", "1.1",
                "key", "hn-so-2024",
                "framework", "hn-so-2024",
                "version", "1",
                "year", "2024",
                "log", "submissions",
                "kind", "rollback",
                "id", "0198c0de-0000-7000-8000-000000000001"));
        known.putAll(Map.of(
                "period", "2024",
                "level", "department",
                "to", "self-assessment",
                "name", "Tên thử",
                "url", "https://example.vn/tai-lieu",
                "reason", "Lý do thử",
                "decisionNumber", "01/QĐ",
                "quarter", "1"));
        known.putAll(others);
    }

    /** The target of a request without optional parameters. */
    String target(Operation operation) {
        return target(operation, Map.of());
    }

    /** The target with some values overridden; each character of a value is one byte. */
    String target(Operation operation, Map<String, String> overrides) {
        String path = operation.path();
        for (Parameter parameter : of(operation, "path")) {
            String value = overrides.getOrDefault(parameter.name(), encoded(value(operation, parameter)));
            path = path.replace("{" + parameter.name() + "}", value);
        }
        String query = of(operation, "query").stream()
                .filter(parameter -> parameter.required() || overrides.containsKey(parameter.name()))
                .map(parameter -> parameter.name() + "="
                        + overrides.getOrDefault(parameter.name(), encoded(value(operation, parameter))))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static List<Parameter> of(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    private String value(Operation operation, Parameter parameter) {
        return switch (parameter.name()) {
            case "code" -> operation.path().contains("/campaigns") ? known("campaign") : "e2e-odd-unit";
            case "service" -> operation.service().process();
            case "from", "to", "position", "size" -> "1";
            case "key" -> operation.path().contains("/plans") ? "k1" : known("key");
            default -> known.getOrDefault(parameter.name(), "1");
        };
    }

    /** The known value for a name, or else the name itself. */
    String known(String name) {
        return known.getOrDefault(name, name);
    }

    /** Percent-encoded. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain = each >= '0' && each <= '9'
                    || each >= 'A' && each <= 'Z'
                    || each >= 'a' && each <= 'z'
                    || each == '-'
                    || each == '.';
            encoded.append(plain ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        return encoded.toString();
    }

    /** A body with every field, or only with fields that do not exclude each other. */
    JsonNode body(JsonNode schema, boolean full) {
        return value(schema, "", full);
    }

    private JsonNode value(JsonNode schema, String name, boolean full) {
        if (schema.has("properties")) {
            ObjectNode object = JSON.objectNode();
            List<String> required = Json.texts(schema.path("required"));
            schema.path("properties").properties().stream()
                    .filter(field -> full || required.contains(field.getKey()) || !RIVALS.contains(field.getKey()))
                    .forEach(field -> object.set(field.getKey(), value(field.getValue(), field.getKey(), full)));
            return object;
        }
        if (schema.has("additionalProperties")) {
            ObjectNode map = JSON.objectNode();
            map.set(KEY, value(schema.path("additionalProperties"), name, full));
            return map;
        }
        if (schema.path("type").asText().equals("array")) {
            ArrayNode array = JSON.arrayNode();
            return array.add(value(schema.path("items"), name.equals("to") ? "units" : name, full));
        }
        return scalar(schema, name);
    }

    private JsonNode scalar(JsonNode schema, String name) {
        if (schema.has("enum")) {
            List<String> values = Json.texts(schema.path("enum"));
            return TextNode.valueOf(values.contains(DOCUMENT) ? DOCUMENT : values.getFirst());
        }
        return switch (schema.path("type").asText() + ":"
                + schema.path("format").asText()) {
            case "integer:int32", "integer:int64" -> JSON.numberNode(name.equals("year") ? 2024 : 1);
            case "number:", "number:double" -> JSON.numberNode(1);
            case "boolean:" -> JSON.booleanNode(true);
            case "string:date" -> TextNode.valueOf("2024-06-30");
            case "string:date-time" -> TextNode.valueOf("2024-06-30T00:00:00Z");
            default -> TextNode.valueOf(text(name));
        };
    }

    private String text(String name) {
        return switch (name) {
            case "code" -> "e2e-odd-" + made.incrementAndGet();
            case "units", "add", "from", "to", "unit" -> name.equals("to") ? known("to") : known("unit");
            case "campaigns" -> known("campaign");
            case "leaves" -> known("leaf");
            case "groups" -> "so-thu";
            case "key" -> "k1";
            case "date", "due", "on", "decisionDate", "effectiveOn" -> "2024-06-30";
            case "measuredAt", "closes" -> "2024-06-30T00:00:00Z";
            default -> known.getOrDefault(name, "chữ");
        };
    }
}
