package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Contract.Operation;
import dti.e2e.Contract.Parameter;
import dti.e2e.Places.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Makes requests with the odd texts in every place of an operation. */
final class Probes {

    static final String FORM = "multipart/form-data";

    private static final String BOUNDARY = "dti-odd-boundary";
    private static final String JSON = "application/json";

    private static final int HEADER_TEXTS = 5;

    /** Headers that the services read from every request. */
    private static final List<String> HEADERS =
            List.of("Accept-Language", "X-Correlation-Id", "Idempotency-Key", "If-Match", "If-None-Match", "Dti-After");

    private final Operation operation;
    private final Sample sample;
    private final String token;
    private final AtomicLong numbers;
    private final List<Probe> all = new ArrayList<>();

    private Probes(Operation operation, Sample sample, String token, AtomicLong numbers) {
        this.operation = operation;
        this.sample = sample;
        this.token = token;
        this.numbers = numbers;
    }

    /** A valid request without headers. */
    static RawCall sound(Operation operation, Sample sample) {
        RawCall call = RawCall.of(operation.service(), operation.method(), sample.target(operation));
        JsonNode schema = operation.bodies().get(JSON);
        return schema == null ? call : call.sending(JSON, Json.bytes(sample.body(schema, false)));
    }

    static List<Probe> of(Operation operation, Sample sample, String token, AtomicLong numbers) {
        Probes probes = new Probes(operation, sample, token, numbers);
        operation.parameters().forEach(probes::parameter);
        HEADERS.forEach(probes::header);
        probes.bodies();
        return probes.all;
    }

    private void parameter(Parameter parameter) {
        if (parameter.in().equals("header")) {
            if (!HEADERS.contains(parameter.name())) {
                header(parameter.name());
            }
            return;
        }
        for (OddText odd : OddText.all()) {
            long number = numbers.incrementAndGet();
            String text = odd.text().isEmpty() ? "" : Probe.marked(number, odd.text());
            String value =
                    hasLoneSurrogate(odd.text()) ? "a%ED%A0%80b" : Sample.encoded(invisible(odd) ? odd.text() : text);
            RawCall call = RawCall.of(
                    operation.service(), operation.method(), sample.target(operation, Map.of(parameter.name(), value)));
            add(withBody(call), parameter.name(), odd, text);
        }
    }

    /**
     * The same code reads headers for all operations, so each operation gets a few texts, and together they get all.
     */
    private void header(String name) {
        List<OddText> texts = OddText.all();
        long first = numbers.get();
        for (int i = 0; i < HEADER_TEXTS; i++) {
            OddText odd = texts.get((int) ((first + i) % texts.size()));
            numbers.incrementAndGet();
            if (odd.text().indexOf('\r') >= 0 || odd.text().indexOf('\n') >= 0) {
                continue;
            }
            String value = hasLoneSurrogate(odd.text()) ? "a\u00ed\u00a0\u0080b" : RawCall.bytes(odd.text());
            RawCall call = RawCall.of(operation.service(), operation.method(), sample.target(operation));
            add(withBody(call).with(name, value), "header " + name, odd, odd.text());
        }
    }

    private RawCall withBody(RawCall call) {
        JsonNode schema = operation.bodies().get(JSON);
        return schema == null ? call : call.sending(JSON, Json.bytes(sample.body(schema, false)));
    }

    private void bodies() {
        operation.bodies().forEach((type, schema) -> {
            if (type.equals(FORM)) {
                form(schema);
            } else if (schema.has("properties")) {
                document(type, sample.body(schema, false), Set.of());
                Set<String> seen = Places.of(sample.body(schema, false)).stream()
                        .map(Place::pointer)
                        .collect(Collectors.toSet());
                document(type, sample.body(schema, true), seen);
            } else if (schema.path("type").asText().equals("object")) {
                document(type, SmallFramework.document(), Set.of());
            }
        });
    }

    private void document(String type, JsonNode document, Set<String> seen) {
        for (Place place : Places.of(document)) {
            if (seen.contains(place.pointer())) {
                continue;
            }
            for (OddText odd : OddText.all()) {
                long number = numbers.incrementAndGet();
                String text = odd.text().isEmpty() || invisible(odd) ? odd.text() : Probe.marked(number, odd.text());
                body(type, Places.withText(document, place, text), place, odd, text);
            }
            for (OddText odd : place.value().isTextual() ? List.<OddText>of() : OddText.numbers()) {
                body(type, Places.withNumber(document, place, odd.text()), place, odd, odd.text());
            }
            for (OddText odd : OddText.edges()) {
                body(type, Places.withNumber(document, place, odd.text()), place, odd, "");
            }
        }
    }

    private void body(String type, byte[] content, Place place, OddText odd, String text) {
        RawCall call = RawCall.of(operation.service(), operation.method(), sample.target(operation))
                .sending(type, content);
        add(call, place.pointer(), odd, text);
    }

    private void form(JsonNode schema) {
        Map<String, String> fields = new LinkedHashMap<>();
        schema.path("properties").properties().stream()
                .filter(field -> !field.getKey().equals("file"))
                .forEach(field -> fields.put(
                        field.getKey(),
                        sample.body(field.getValue(), false).isTextual() ? sampleOf(field.getKey()) : ""));
        List<String> places = new ArrayList<>(fields.keySet());
        places.add("filename");
        for (String place : places) {
            for (OddText odd : OddText.all()) {
                long number = numbers.incrementAndGet();
                boolean bare = odd.text().isEmpty() || invisible(odd);
                String text = bare ? odd.text() : Probe.marked(number, odd.text());
                Map<String, String> overrides = new LinkedHashMap<>(fields);
                overrides.put(place, text);
                RawCall call = RawCall.of(operation.service(), operation.method(), operation.path())
                        .sending(FORM + "; boundary=" + BOUNDARY, form(overrides, hasLoneSurrogate(odd.text())));
                add(call, place, odd, text);
            }
        }
    }

    private String sampleOf(String field) {
        return sample.known(field);
    }

    private static byte[] form(Map<String, String> fields, boolean broken) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            String head = name.equals("filename")
                    ? "name=\"file\"; filename=\"" + value + "\"\r\nContent-Type: text/plain"
                    : "name=\"" + name + "\"";
            String content = name.equals("filename") ? "tệp" : value;
            String part =
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
            String bytes = RawCall.bytes(part);
            form.writeBytes(
                    (broken ? bytes.replace("?", "\u00ed\u00a0\u0080") : bytes).getBytes(StandardCharsets.ISO_8859_1));
        });
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private void add(RawCall call, String place, OddText odd, String text) {
        boolean keyed = place.equals("header Idempotency-Key") || operation.reads();
        RawCall sent =
                keyed ? call : call.with("Idempotency-Key", UUID.randomUUID().toString());
        all.add(new Probe(sent.as(token), place, odd, text));
    }

    /** Whether the text must stay without marks, which would make it visible. */
    private static boolean invisible(OddText odd) {
        return odd.name().endsWith(" only");
    }

    /** Whether a text has a lone surrogate, which UTF-8 cannot encode. */
    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(each -> each >= 0xD800 && each <= 0xDFFF);
    }
}
