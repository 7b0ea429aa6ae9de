package dti.testsupport.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.testsupport.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls every operation of a running service's OpenAPI document with malformed requests: an unreadable or unsatisfiable
 * {@code Accept}, an undeclared parameter, a value of the wrong type, another content type, no token, too large a body.
 */
public final class EdgeWalk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READING = Set.of("get", "head", "options");

    /** More than any endpoint but that for files accepts, but less than the service's limit for a declared length. */
    private static final int TOO_MUCH = 3 * 1024 * 1024 - 64 * 1024;

    private final RawClient client = new RawClient(RestAssured.port);
    private final Set<String> openToAll;
    private final List<String> wrong = new ArrayList<>();

    /** @param openToAll operations with a body that need no token, by their ids */
    private EdgeWalk(Set<String> openToAll) {
        this.openToAll = openToAll;
    }

    /** Returns the wrong answers; empty when there is none. */
    public static List<String> wrongAnswers(String... openToAll) {
        EdgeWalk walk = new EdgeWalk(Set.of(openToAll));
        walk.paths();
        return walk.wrong;
    }

    private void paths() {
        JsonNode document = tree(RestAssured.given().get("/openapi?format=json").asString());
        int before = wrong.size();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String target = path.getKey()
                    .replaceAll("\\{(version|n|year|position)}", "1")
                    .replaceAll("\\{[^}]*}", "x");
            expectNoSuchMethod(target);
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    walk(operation.getKey(), target, operation.getValue());
                }
            }
        }
        expect(404, "an unknown path", head("GET", "/api/v1/nowhere", true), 0);
        if (document.path("paths").size() < 5 || before != 0) {
            wrong.add("the document describes too few operations");
        }
    }

    private void walk(String method, String path, JsonNode operation) {
        String verb = method.toUpperCase(java.util.Locale.ROOT);
        String name = verb + " " + path;
        expect(400, name + "?nonsense=1", head(verb, path + "?nonsense=1", true), 0);
        for (JsonNode parameter : operation.path("parameters")) {
            String type = parameter.path("schema").path("type").asText();
            if (parameter.path("in").asText().equals("query")
                    && Set.of("integer", "boolean").contains(type)) {
                String query = "?" + parameter.path("name").asText() + "=abc";
                expect(400, name + query, head(verb, path + query, true), 0);
            }
        }
        if (READING.contains(method)) {
            expect(406, name + " Accept: foo", head(verb, path, true) + "Accept: foo\r\n", 0);
            expect(406, name + " Accept: a/b", head(verb, path, true) + "Accept: application/x-none\r\n", 0);
        } else {
            withBody(operation, name, head(verb, path, true), head(verb, path, false));
        }
    }

    private void withBody(JsonNode operation, String name, String head, String anonymous) {
        boolean open = openToAll.contains(operation.path("operationId").asText());
        var types = operation.path("requestBody").path("content").fieldNames();
        String type = types.hasNext() ? types.next() : "application/json";
        String typed = "Content-Type: " + type + (type.startsWith("multipart") ? "; boundary=b\r\n" : "\r\n");
        if (!open) {
            expect(401, name + " without a token", anonymous + typed, TOO_MUCH);
        }
        if (operation.has("requestBody")) {
            expectOrForbidden(415, name + " of another type", head + "Content-Type: text/x-none\r\n", 1);
            expectOrForbidden(415, name + " of an unreadable type", head + "Content-Type: foo\r\n", 1);
        }
        if (!type.startsWith("multipart")) {
            expectOrForbidden(413, name + " with too much", head + typed, TOO_MUCH);
        }
    }

    /** Expects 405, or 404 where the framework matches the path to a longer resource path. */
    private void expectNoSuchMethod(String path) {
        RawAnswer answer = client.send(head("PATCH", path, true));
        if (!answer.isProblem(405) && !answer.isProblem(404)) {
            wrong.add("PATCH " + path + ": was " + answer.summary());
        }
    }

    /** Where access also depends on the caller's unit, 403 precedes any answer about the body. */
    private void expectOrForbidden(int status, String what, String head, int chunkedBytes) {
        RawAnswer answer = client.send(head, chunkedBytes);
        if (!answer.isProblem(status) && !answer.isProblem(403)) {
            wrong.add(what + ": expected " + status + ", was " + answer.summary());
        }
    }

    private void expect(int status, String what, String head, int chunkedBytes) {
        RawAnswer answer = client.send(head, chunkedBytes);
        if (!answer.isProblem(status)) {
            wrong.add(what + ": expected " + status + ", was " + answer.summary());
        }
    }

    private static String head(String verb, String path, boolean withToken) {
        String token = withToken ? "Authorization: Bearer " + Tokens.inEveryRole("hn-so-noi-vu") + "\r\n" : "";
        return verb + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n" + token;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
