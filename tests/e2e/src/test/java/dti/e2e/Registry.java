package dti.e2e;

import static dti.e2e.Hanoi.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publishes shipped frameworks and registers shipped units, as an administrator does before campaigns. */
final class Registry {

    private static final Path SHIPPED = Path.of("knowledge/frameworks");

    private Registry() {}

    /** Publishes a shipped framework unless it is published, and returns it. */
    static JsonNode framework(Stack stack, String key) {
        String path = "/api/v1/frameworks/" + key;
        Answer known = stack.send(Call.get(Service.FRAMEWORK, path));
        if (known.status() == 200) {
            return known.json();
        }
        String administrator = stack.token("administrator", null);
        Call upload = new Call(
                "POST",
                Service.FRAMEWORK,
                "/api/v1/frameworks",
                Map.of("Content-Type", "application/yaml"),
                Programs.text(stack.root().resolve(SHIPPED).resolve(key + ".yaml"))
                        .getBytes(StandardCharsets.UTF_8));
        String version = expect(201, stack.send(upload.as(administrator))).text("/version");
        String publish = path + "/versions/" + version + "/publish";
        expect(200, stack.send(Call.post(Service.FRAMEWORK, publish, Map.of()).as(administrator)));
        return expect(200, stack.send(Call.get(Service.FRAMEWORK, path))).json();
    }

    /** Registers the units of a shipped file and returns them. Registering them again has no effect. */
    static List<JsonNode> units(Stack stack, String file) {
        List<JsonNode> units = Json.items(
                        Json.yaml(stack.root().resolve(SHIPPED).resolve("units").resolve(file))
                                .path("units"))
                .toList();
        units.forEach(unit -> register(stack, unit));
        return units;
    }

    private static void register(Stack stack, JsonNode unit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", unit.path("name").asText());
        body.put("level", unit.path("level").asText());
        if (unit.has("parent")) {
            body.put("parent", unit.path("parent").asText());
        }
        body.put("groups", Json.texts(unit.path("groups")));
        body.put("aliases", Json.texts(unit.path("aliases")));
        Answer answer = stack.send(
                Call.put(Service.FRAMEWORK, "/api/v1/units/" + unit.path("code").asText(), body)
                        .as(stack.token("administrator", null)));
        if (answer.status() != 200 && answer.status() != 201) {
            throw new IllegalStateException(unit + " is not registered: " + answer);
        }
    }

    /** The terms of a campaign on a framework in a period, with defaults for everything else. */
    static Map<String, Object> terms(JsonNode framework, String period) {
        return Map.of(
                "framework",
                Map.of("key", framework.path("key"), "version", framework.path("version")),
                "period",
                period);
    }
}
