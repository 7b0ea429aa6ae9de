package dti.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds changes of a schema that break its consumers. A published event may gain optional fields; nothing else may
 * change. A removed field, or one that becomes optional, breaks its readers; a newly required field makes every event
 * recorded before invalid.
 */
final class SchemaCompatibility {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaks(JsonNode before, JsonNode after) {
        var comparison = new SchemaCompatibility(before, after);
        comparison.compare("", before, after);
        comparison.compareCases();
        return comparison.breaks;
    }

    private void compare(String path, JsonNode was, JsonNode is) {
        JsonNode old = resolved(was, before);
        JsonNode now = resolved(is, after);
        if (!types(was, before).equals(types(is, after))) {
            breaks.add(path + " was " + types(was, before) + " and is " + types(is, after));
        } else if (!old.path("format").equals(now.path("format"))) {
            breaks.add(path + " was " + old.path("format") + " and is " + now.path("format"));
        }
        compareRequired(path, old, now);
        old.path("properties").properties().forEach(property -> {
            JsonNode current = now.path("properties").path(property.getKey());
            String place = path + "/" + property.getKey();
            if (current.isMissingNode()) {
                breaks.add(place + " was removed");
            } else {
                compare(place, property.getValue(), current);
            }
        });
        for (String inside : List.of("items", "additionalProperties")) {
            if (old.has(inside) || now.has(inside)) {
                compare(path + "/" + inside, old.path(inside), now.path(inside));
            }
        }
    }

    private void compareRequired(String path, JsonNode old, JsonNode now) {
        Set<String> was = texts(old.path("required"));
        Set<String> is = texts(now.path("required"));
        is.stream()
                .filter(name -> !was.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + " is required and was not"));
        was.stream()
                .filter(name -> !is.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + " was required and is not"));
    }

    /** Compares the details of each type. */
    private void compareCases() {
        for (JsonNode old : before.path("allOf")) {
            JsonNode type = old.at("/if/properties/type/const");
            JsonNode now = MissingNode.getInstance();
            for (JsonNode each : after.path("allOf")) {
                now = each.at("/if/properties/type/const").equals(type) ? each : now;
            }
            compare("details of " + type.asText(), details(old), details(now));
        }
    }

    private static JsonNode details(JsonNode choice) {
        return choice.at("/then/properties/details");
    }

    /** The types of a schema, with {@code null} where it is allowed; empty for a missing schema. */
    private static Set<String> types(JsonNode schema, JsonNode document) {
        Set<String> types = texts(schema.path("type"));
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("anyOf").forEach(each -> types.addAll(types(each, document)));
        if (schema.has("$ref")) {
            types.addAll(types(document.at(schema.path("$ref").asText().substring(1)), document));
        }
        return types;
    }

    /** The definition behind a reference, also behind a nullable one. */
    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            return document.at(schema.path("$ref").asText().substring(1));
        }
        for (JsonNode each : schema.path("anyOf")) {
            if (!each.path("type").asText().equals("null")) {
                return resolved(each, document);
            }
        }
        return schema;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        if (array.isArray()) {
            array.forEach(each -> texts.add(each.asText()));
        }
        return texts;
    }
}
