package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Contract.Operation;
import dti.e2e.Contract.Parameter;
import dti.e2e.Places.Place;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Makes one random request: an operation of a document, malformed in one or several ways. */
final class FuzzedCall {

    private static final String JSON = "application/json";

    private static final List<String> PATHS = List.of(
            "*",
            ";",
            ";a=b",
            "%25",
            "%00",
            "%2e%2e",
            "..",
            "%2F",
            "%5C",
            "%E2%82",
            "%ED%A0%80",
            "%F0%9F%87%BB%F0%9F%87%B3",
            "%",
            "%zz",
            "a%20b",
            "",
            "null",
            "-1",
            "99999999999999999999",
            "%C3%81",
            "A%CC%81",
            "%E2%80%AE",
            "'--",
            "{x}",
            "x".repeat(300));

    private static final List<String> QUERIES = List.of(
            "*",
            "%00",
            "%",
            "%zz",
            "",
            "-1",
            "0",
            "501",
            "99999999999999999999",
            "1e999999",
            "NaN",
            "true",
            "2024-02-30",
            "10000-01-01T00:00:00Z",
            "2024-01-01T00:00:00%2B19:00",
            "%F0%9F%91%8D",
            "a&a=b",
            "[]",
            "%ED%A0%80",
            "' or 1=1--");

    private static final List<String> CURSORS = List.of(
            "AA",
            "AA%3D%3D",
            "MTg0NDY3NDQwNzM3MDk1NTE2MTU",
            "LTE",
            "OTIyMzM3MjAzNjg1NDc3NTgwNw",
            "YS9i",
            "YQBi",
            "4oCu",
            "7aCA",
            "MTAw",
            "*",
            "%00",
            "____",
            "e30",
            "MToyOjM6NA",
            "fA",
            "L2Ev");

    private static final List<String> HEADERS = List.of(
            "Accept: foo",
            "Accept: ",
            "Accept: application/xml",
            "Accept: */*;q=0",
            "Accept: application/json;q=abc",
            "Accept: text/event-stream",
            "Accept: ,,,",
            "Accept: application/json, text/csv;q=0.5",
            "Accept-Language: \u00ff\u00fe",
            "Accept-Language: vi;q=9",
            "Content-Type: foo",
            "Content-Type: ",
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=nope",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=\"",
            "Content-Encoding: gzip",
            "If-Match: *",
            "If-Match: \"99999999999999999999\"",
            "If-Match: W/\"1\"",
            "If-Match: \"1\", \"2\"",
            "If-None-Match: *",
            "If-None-Match: \u0001",
            "Idempotency-Key: x",
            "Idempotency-Key: " + "0".repeat(36),
            "X-Correlation-Id: ${x}",
            "Dti-After: submissions:18446744073709551615",
            "Dti-After: submissions:-1",
            "Dti-After: x",
            "Dti-After: submissions:1:2:3",
            "Last-Event-ID: -1",
            "Last-Event-ID: 99999999999999999999",
            "Range: bytes=0-1,2-3",
            "Range: bytes=-0",
            "Range: bytes=18446744073709551615-",
            "If-Range: x",
            "Expect: 200-maybe",
            "Origin: null",
            "X-HTTP-Method-Override: DELETE",
            "Host: x",
            "traceparent: 00-0-0-0",
            "Upgrade: h2c",
            "Cookie: a=\"",
            "Forwarded: for=_x");

    private final Random random;
    private final Sample sample;
    private final Claims claims;

    FuzzedCall(Random random, Sample sample, Claims claims) {
        this.random = random;
        this.sample = sample;
        this.claims = claims;
    }

    /** The same seed gives the same request. */
    RawCall of(List<Operation> operations) {
        Operation operation = pick(operations);
        String method = chance(40)
                ? pick(List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW"))
                : operation.method();
        RawCall call = RawCall.of(operation.service(), method, target(operation));
        RawCall bodied = chance(8) || operation.reads() && !chance(10) ? call : body(call, operation);
        RawCall keyed = chance(3)
                ? bodied.with("Idempotency-Key", new java.util.UUID(random.nextLong(), random.nextLong()).toString())
                : bodied;
        for (int i = random.nextInt(3) - 1; i > 0; i--) {
            keyed = withLine(keyed, pick(HEADERS));
        }
        return chance(12) ? withLine(keyed, claims.odd(random)) : keyed.as(claims.sound(random));
    }

    private RawCall withLine(RawCall call, String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? call
                : call.with(line.substring(0, colon), line.substring(colon + 1).strip());
    }

    private String target(Operation operation) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            boolean inPath = parameter.in().equals("path");
            if (inPath ? chance(6) : parameter.in().equals("query") && chance(3)) {
                List<String> values = inPath ? PATHS : parameter.name().equals("cursor") ? CURSORS : QUERIES;
                overrides.put(parameter.name(), inPath && chance(3) ? pick(values) + "x" : pick(values));
            }
        }
        String target = sample.target(operation, overrides).replace(" ", "%20");
        return switch (random.nextInt(60)) {
            case 0 -> target + "?" + pick(QUERIES);
            case 1 -> target + "/";
            case 2 -> "/" + target;
            case 3 -> target + pick(PATHS).replace(" ", "");
            case 4 ->
                target + (target.contains("?") ? "&" : "?") + "unknown="
                        + pick(QUERIES).replace(" ", "+");
            default -> target;
        };
    }

    private RawCall body(RawCall call, Operation operation) {
        if (operation.bodies().isEmpty()) {
            return call.sending(JSON, noise());
        }
        String type = pick(operation.bodies().keySet().stream().toList());
        JsonNode schema = operation.bodies().getOrDefault(type, Json.read("{}"));
        if (type.equals(Probes.FORM)) {
            return new FuzzedForm(random).body(call, sample);
        }
        if (!schema.path("type").asText("object").equals("object") || chance(10)) {
            return call.sending(chance(4) ? "application/octet-stream" : type, noise());
        }
        JsonNode document = schema.has("properties") ? sample.body(schema, chance(2)) : SmallFramework.document();
        return call.sending(chance(30) ? "text/plain" : type, changed(document));
    }

    /** Changes one value to an odd text or number, and sometimes truncates, nests or extends the document. */
    private byte[] changed(JsonNode document) {
        List<Place> places = Places.of(document);
        if (places.isEmpty() || chance(6)) {
            return Json.bytes(document);
        }
        Place place = pick(places);
        List<OddText> numbers = Stream.concat(OddText.numbers().stream(), OddText.edges().stream())
                .toList();
        byte[] odd = chance(2)
                ? Places.withText(document, place, pick(OddText.all()).text())
                : Places.withNumber(document, place, pick(numbers).text());
        return switch (random.nextInt(12)) {
            case 0 -> java.util.Arrays.copyOf(odd, random.nextInt(odd.length));
            case 1 -> "[".repeat(1 + random.nextInt(300)).getBytes(StandardCharsets.US_ASCII);
            case 2 -> (new String(odd, StandardCharsets.US_ASCII) + "{}").getBytes(StandardCharsets.US_ASCII);
            default -> odd;
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return chance(2)
                ? noise
                : pick(List.of(
                                "null",
                                "[]",
                                "{}",
                                "\"x\"",
                                "1",
                                "{\"a\":1,\"a\":2}",
                                "{",
                                "\ufeff{}",
                                "true",
                                "",
                                "PK\u0003\u0004",
                                "%PDF-1.7",
                                "a: &a [*a]",
                                "!!java.net.URL x",
                                "---\n---\n"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private boolean chance(int one) {
        return random.nextInt(one) == 0;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
