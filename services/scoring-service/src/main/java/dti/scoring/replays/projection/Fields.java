package dti.scoring.replays.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.contracts.ContractsJson;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two documents field by field. Texts that hold JSON are compared by their content. */
final class Fields {

    /** Enough to see what happened: a recomputed tree may differ in every node. */
    private static final int NAMED_MAX = 20;

    private static final int TEXT_LENGTH_MAX = 500;

    private final ArrayNode found = ContractsJson.mapper().createArrayNode();
    private final boolean allowsAdditions;

    private Fields(boolean allowsAdditions) {
        this.allowsAdditions = allowsAdditions;
    }

    /** Returns {@code [{field, live, replayed}]}; empty when the documents are equal. */
    static ArrayNode of(@Nullable String live, @Nullable String replayed) {
        return new Fields(false).compared(live, replayed);
    }

    /** Compares contract messages. Fields that the older message does not have are no difference. */
    static ArrayNode ofContract(String live, String replayed) {
        return new Fields(true).compared(live, replayed);
    }

    private ArrayNode compared(@Nullable String live, @Nullable String replayed) {
        compare("", read(live), read(replayed));
        return found;
    }

    private void compare(String path, JsonNode live, JsonNode replayed) {
        if (live.isObject() && replayed.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            live.fieldNames().forEachRemaining(names::add);
            if (!allowsAdditions) {
                replayed.fieldNames().forEachRemaining(names::add);
            }
            names.forEach(name -> compare(path + "/" + name, at(live, name), at(replayed, name)));
        } else if (live.isArray() && replayed.isArray() && live.size() == replayed.size()) {
            for (int i = 0; i < live.size(); i++) {
                compare(path + "/" + i, live.get(i), replayed.get(i));
            }
        } else if (!isSame(live, replayed)) {
            add(path, live, replayed);
        }
    }

    private static boolean isSame(JsonNode live, JsonNode replayed) {
        return live.isNumber() && replayed.isNumber()
                ? live.decimalValue().compareTo(replayed.decimalValue()) == 0
                : live.equals(replayed);
    }

    private void add(String path, JsonNode live, JsonNode replayed) {
        if (found.size() >= NAMED_MAX) {
            return;
        }
        ObjectNode difference = found.addObject();
        difference.put("field", path.isEmpty() ? "/" : path);
        difference.set("live", shortened(live));
        difference.set("replayed", shortened(replayed));
    }

    private static JsonNode shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= TEXT_LENGTH_MAX
                ? value
                : ContractsJson.mapper().getNodeFactory().textNode(text.substring(0, TEXT_LENGTH_MAX) + "…");
    }

    private static JsonNode at(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            return NullNode.getInstance();
        }
        boolean holdsJson = value.isTextual()
                && (value.textValue().startsWith("{") || value.textValue().startsWith("["));
        return holdsJson ? read(value.textValue()) : value;
    }

    /** A text that is not JSON, because somebody edited it, is compared as it is. */
    private static JsonNode read(@Nullable String text) {
        if (text == null) {
            return NullNode.getInstance();
        }
        try {
            return ContractsJson.mapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            return ContractsJson.mapper().getNodeFactory().textNode(text);
        }
    }
}
