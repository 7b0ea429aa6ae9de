package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One request. Immutable: {@code as}, {@code once} and {@code with} return a copy. */
record Call(String method, Service service, String path, Map<String, String> headers, byte[] body) {

    static Call get(Service service, String path) {
        return new Call("GET", service, path, Map.of(), new byte[0]);
    }

    static Call put(Service service, String path, Object body) {
        return json("PUT", service, path, body);
    }

    static Call post(Service service, String path, Object body) {
        return json("POST", service, path, body);
    }

    private static Call json(String method, Service service, String path, Object body) {
        return new Call(method, service, path, Map.of("Content-Type", "application/json"), Json.bytes(body));
    }

    Call as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Adds an Idempotency-Key: the request may be sent again and takes effect once. */
    Call once() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, service, path, more, body);
    }

    record Answer(int status, JsonNode json, Map<String, String> headers) {

        String text(String pointer) {
            return json.at(pointer).asText();
        }

        BigDecimal number(String pointer) {
            return json.at(pointer).decimalValue();
        }

        /** A header of the answer; the name is in lower case. Empty when absent. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
