package dti.e2e;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small text file as evidence for a leaf, uploaded as a browser does. */
record EvidenceFile(Campaign campaign, String unit, String leaf, String name) {

    private static final String BOUNDARY = "dti-e2e-boundary";

    EvidenceFile(Campaign campaign, String unit, String leaf) {
        this(campaign, unit, leaf, "minh-chung.txt");
    }

    Call upload() {
        String form = field("campaign", campaign.code()) + field("unit", unit) + field("leaf", leaf) + file() + "--"
                + BOUNDARY + "--\r\n";
        return new Call(
                        "POST",
                        Service.EVIDENCE,
                        "/api/v1/evidence",
                        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                        form.getBytes(StandardCharsets.UTF_8))
                .as(campaign.stack().token("unit-officer", unit))
                .once();
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private String file() {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + "Quyết định thành lập Ban Chỉ đạo, tiêu chí " + leaf + ", " + name + "\r\n";
    }
}
