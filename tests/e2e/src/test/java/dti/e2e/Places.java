package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the places of texts and numbers in a document, including names of map entries, and puts other values there. */
final class Places {

    private static final String NUMBER = "@number@";

    /** One place; the first item of a list represents all items, and the first entry of a map all entries. */
    record Place(String pointer, boolean isKey, JsonNode value) {}

    private final Map<String, Place> byKind = new LinkedHashMap<>();

    private Places() {}

    static List<Place> of(JsonNode document) {
        Places places = new Places();
        places.walk(document, "", "");
        return new ArrayList<>(places.byKind.values());
    }

    private void walk(JsonNode node, String pointer, String kind) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String at = "/" + field.getKey();
                if (field.getKey().equals(Sample.KEY)) {
                    byKind.putIfAbsent(kind + "/{}", new Place(pointer + at, true, field.getValue()));
                }
                walk(field.getValue(), pointer + at, kind + at);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, kind + "/*");
            }
        } else {
            byKind.putIfAbsent(kind, new Place(pointer, false, node));
        }
    }

    /** The document with a text in a place, as JSON in ASCII, which can also express lone surrogates. */
    static byte[] withText(JsonNode document, Place place, String text) {
        JsonNode copy = document.deepCopy();
        set(copy, place, TextNode.valueOf(text), text);
        return Json.ascii(copy).getBytes(StandardCharsets.US_ASCII);
    }

    /** The document with a literal in a place, such as a number. */
    static byte[] withNumber(JsonNode document, Place place, String written) {
        JsonNode copy = document.deepCopy();
        set(copy, place, TextNode.valueOf(NUMBER), NUMBER);
        return Json.ascii(copy).replace("\"" + NUMBER + "\"", written).getBytes(StandardCharsets.US_ASCII);
    }

    private static void set(JsonNode document, Place place, JsonNode value, String key) {
        int slash = place.pointer().lastIndexOf('/');
        JsonNode parent = document.at(place.pointer().substring(0, slash));
        String last = place.pointer().substring(slash + 1);
        switch (parent) {
            case ArrayNode array -> array.set(Integer.parseInt(last), value);
            case ObjectNode object when place.isKey() -> object.set(key, object.remove(last));
            case ObjectNode object -> object.set(last, value);
            default -> throw new IllegalArgumentException("no place " + place);
        }
    }
}
