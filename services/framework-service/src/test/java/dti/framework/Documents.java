package dti.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Framework documents for tests: small ones made here, and the real ones. */
public final class Documents {

    private Documents() {}

    /** Two manual leaves of 6 and {@code second} points under a group that declares 15. */
    public static String ofTwoLeaves(String key, int second) {
        return """
                {"key": "%s", "title": "Bộ chỉ số thử", "level": "department", "declaredMax": 15,
                 "source": {"document": "000.txt"},
                 "nodes": [
                   {"key": "1", "code": "1", "kind": "group", "name": "Nhận thức số", "declaredMax": 15, "line": 1},
                   {"key": "1.1", "code": "1.1", "parent": "1", "kind": "indicator", "name": "Một", "declaredMax": 6,
                    "line": 2, "rule": {"kind": "manual"}},
                   {"key": "1.2", "code": "1.2", "parent": "1", "kind": "indicator", "name": "Hai", "declaredMax": %d,
                    "line": 3, "rule": {"kind": "manual"}}]}
                """.formatted(key, second);
    }

    /** A framework without contradictions. */
    public static String sound(String key) {
        return ofTwoLeaves(key, 9);
    }

    /** A framework whose children add up to 11 of 15. */
    public static String contradictory(String key) {
        return ofTwoLeaves(key, 5);
    }

    /** Imports and publishes a sound framework under the key. */
    public static void publish(String key) {
        publish(key, sound(key));
    }

    public static void publish(String key, String document) {
        int version = Api.administrator()
                .body(document)
                .post("/api/v1/frameworks")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        Api.administrator()
                .post("/api/v1/frameworks/" + key + "/versions/" + version + "/publish")
                .then()
                .statusCode(200);
    }

    /** The same, unless a version of it is published already. */
    public static void publishOnce(String key) {
        if (Api.anonymous().get("/api/v1/frameworks/" + key).statusCode() == 404) {
            publish(key);
        }
    }

    /** The files that ship with the product. */
    public static List<Path> shipped() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("dti.root"), "dti.root"));
        try (var files = Files.list(root.resolve("knowledge/frameworks"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
