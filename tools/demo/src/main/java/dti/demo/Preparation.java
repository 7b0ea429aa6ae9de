package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dti.demo.Call.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prepares a campaign: publishes the framework and registers the units. */
final class Preparation {

    private final Api api;
    private final Path root;
    private final String administrator;

    Preparation(Api api, Path root) {
        this.api = api;
        this.root = root;
        this.administrator = api.token("administrator", null);
    }

    /** Publishes a shipped framework unless it is published, and returns it. */
    JsonNode framework(String key) {
        Answer published = api.send(
                Call.get(Service.FRAMEWORK, "/api/v1/frameworks/" + key).as(administrator));
        if (published.isSuccess()) {
            return published.json();
        }
        Answer imported = api.ok(new Call(
                        "POST",
                        Service.FRAMEWORK,
                        "/api/v1/frameworks",
                        Map.of("Content-Type", "application/yaml"),
                        document(key))
                .as(administrator));
        String version = imported.text("/version");
        api.ok(Call.post(Service.FRAMEWORK, "/api/v1/frameworks/" + key + "/versions/" + version + "/publish", Map.of())
                .as(administrator));
        return api.ok(Call.get(Service.FRAMEWORK, "/api/v1/frameworks/" + key).as(administrator))
                .json();
    }

    /** Registers the units of a file and returns them. Registering an unchanged unit has no effect. */
    List<JsonNode> units(String file) {
        List<JsonNode> units =
                Json.list(Json.yaml(root.resolve("knowledge/frameworks/units").resolve(file))
                        .path("units"));
        units.forEach(this::register);
        return units;
    }

    /** Issues a shipped plan unless its unit has one for the year, and returns the unit's plan. */
    JsonNode plan(String file) {
        Path document = root.resolve("knowledge/frameworks/plans").resolve(file);
        JsonNode plan = Json.yaml(document);
        String path = "/api/v1/plans/" + plan.path("unit").asText() + "/"
                + plan.path("year").asText();
        if (!api.send(Call.get(Service.FRAMEWORK, path).as(administrator)).isSuccess()) {
            api.ok(new Call("PUT", Service.FRAMEWORK, path, Map.of("Content-Type", "application/yaml"), bytes(document))
                    .as(administrator));
        }
        return api.ok(Call.get(Service.FRAMEWORK, path).as(administrator)).json();
    }

    private void register(JsonNode unit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", unit.path("name").asText());
        body.put("level", unit.path("level").asText());
        if (unit.has("parent")) {
            body.put("parent", unit.path("parent").asText());
        }
        body.put("groups", texts(unit.path("groups")));
        body.put("aliases", texts(unit.path("aliases")));
        api.ok(Call.put(Service.FRAMEWORK, "/api/v1/units/" + unit.path("code").asText(), body)
                .as(administrator));
    }

    private static List<String> texts(JsonNode list) {
        return Json.list(list).stream().map(JsonNode::asText).toList();
    }

    private byte[] document(String key) {
        return bytes(root.resolve("knowledge/frameworks").resolve(key + ".yaml"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
