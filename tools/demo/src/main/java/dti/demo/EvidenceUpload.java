package dti.demo;

import dti.demo.Call.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attaches files to leaves of a unit, and waits until the submission has recorded them. */
final class EvidenceUpload {

    private static final String BOUNDARY = "dti-demo-boundary";
    private static final String PENDING = "pending";
    private static final Retry RECORDED = new Retry(Duration.ofSeconds(20));

    private final Api api;

    EvidenceUpload(Api api) {
        this.api = api;
    }

    /** Attaches a file; fails unless the submission records it. */
    void attached(String campaign, String unit, String leaf) {
        String state = attach(campaign, unit, leaf);
        if (!state.equals("attached")) {
            throw new DemoFailedException("the evidence of " + unit + " is " + state);
        }
    }

    /** Returns the final state, usually {@code attached}; {@code pending} after 20 s. */
    private String attach(String campaign, String unit, String leaf) {
        String token = api.token("unit-officer", unit);
        Answer stored = api.ok(new Call(
                        "POST",
                        Service.EVIDENCE,
                        "/api/v1/evidence",
                        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                        form(campaign, unit, leaf))
                .as(token));
        String id = stored.text("/id");
        return RECORDED.await(() -> Optional.of(state(id, token)).filter(state -> !state.equals(PENDING)))
                .orElse(PENDING);
    }

    private String state(String id, String token) {
        return api.ok(Call.get(Service.EVIDENCE, "/api/v1/evidence/" + id).as(token))
                .text("/attachments/0/state");
    }

    private static byte[] form(String campaign, String unit, String leaf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (var field : List.of(Map.entry("campaign", campaign), Map.entry("unit", unit), Map.entry("leaf", leaf))) {
            part(out, "name=\"" + field.getKey() + "\"", "text/plain; charset=utf-8", field.getValue());
        }
        part(
                out,
                "name=\"file\"; filename=\"minh-chung-" + leaf + ".txt\"",
                "text/plain; charset=utf-8",
                "Minh chứng minh họa của " + unit + " cho tiêu chí " + leaf
                        + ".\nDo chương trình trình diễn tạo ra.\n");
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, String content) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n" + content + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
