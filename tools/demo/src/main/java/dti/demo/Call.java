package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request. Immutable: {@code as}, {@code after} and {@code with} return a copy.
 *
 * @param headers beside those of every request
 */
record Call(String method, Service service, String path, Map<String, String> headers, byte[] body) {

    private static final byte[] NO_BODY = new byte[0];

    static Call get(Service service, String path) {
        return new Call("GET", service, path, Map.of(), NO_BODY);
    }

    static Call post(Service service, String path, Object body) {
        return new Call("POST", service, path, Map.of("Content-Type", "application/json"), Json.bytes(body));
    }

    static Call put(Service service, String path, Object body) {
        return new Call("PUT", service, path, Map.of("Content-Type", "application/json"), Json.bytes(body));
    }

    Call as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Makes the request wait until its answer includes this position. */
    Call after(String position) {
        return position.isEmpty() ? this : with("Dti-After", position);
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, service, path, more, body);
    }

    record Answer(int status, JsonNode json, String position) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        String text(String pointer) {
            return json.at(pointer).asText("");
        }
    }
}
