package dti.testsupport;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sends unreadable bodies to every writing operation of a service's OpenAPI document. A caller without the right must
 * be refused for that reason, before the service says anything about the body.
 */
public final class BrokenBodyWalk {

    private static final Set<String> WRITES = Set.of("post", "put", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> VALUES = Map.of(
            "version",
            "1",
            "year",
            "2024",
            "id",
            "0199b5a0-0000-7000-8000-000000000001",
            "unit",
            "wk-unit",
            "code",
            "wk-code");

    /** Integrators may not call any writing operation. */
    private static final List<String> NOT_ALLOWED = List.of("integrator");

    private BrokenBodyWalk() {}

    /**
     * Returns operations that do not answer 401 without a token and 403 to a role that may not write.
     *
     * @param open operations without access check, such as {@code post
     *     /api/v1/frameworks/{key}/versions/{version}/evaluate}
     */
    public static List<String> wrong(Set<String> open) {
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (Operation operation : operations()) {
            if (open.contains(operation.name())) {
                continue;
            }
            walked++;
            for (byte[] body : List.of(bytes("{"), bytes(""), bytes("[1,\u0000"), new byte[] {(byte) 0xff, 0})) {
                expect(401, operation, RestAssured.given(), body, "nobody", wrong);
                for (String role : NOT_ALLOWED) {
                    RequestSpecification caller = RestAssured.given().auth().oauth2(Tokens.token(role, "wk-other"));
                    expect(403, operation, caller, body, role, wrong);
                }
            }
        }
        if (walked == 0) {
            wrong.add("no operation was walked");
        }
        return wrong;
    }

    private record Operation(String name, String method, String path, List<String> types) {}

    private static List<Operation> operations() {
        Map<String, Map<String, Object>> paths =
                RestAssured.given().get("/openapi?format=json").jsonPath().getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (WRITES.contains(method) && operation instanceof Map<?, ?> described) {
                operations.add(new Operation(method + " " + path, method, filled(path), types(described)));
            }
        }));
        return operations;
    }

    private static String filled(String path) {
        return PARAMETER.matcher(path).replaceAll(found -> VALUES.getOrDefault(found.group(1), "wk"));
    }

    private static List<String> types(Map<?, ?> operation) {
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content) {
            return content.keySet().stream().map(String::valueOf).toList();
        }
        return List.of("application/json");
    }

    private static void expect(
            int status, Operation operation, RequestSpecification caller, byte[] body, String who, List<String> wrong) {
        for (String type : operation.types()) {
            String sent = type.startsWith("multipart/") ? type + "; boundary=b" : type;
            int answered = caller.header("Content-Type", sent)
                    .body(body)
                    .request(operation.method().toUpperCase(java.util.Locale.ROOT), operation.path())
                    .statusCode();
            if (answered != status) {
                wrong.add(operation.name() + " (" + type + ", " + body.length + " bytes) as " + who + ": " + answered);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
