package dti.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A random multipart form: well-formed or malformed in one or several ways. */
final class FuzzedForm {

    private static final List<String> NAMES = List.of(
            "minh-chung.pdf",
            "",
            "..\\..\\x.pdf",
            "../../etc/passwd",
            "Quyết định.pdf",
            "a\0b.pdf",
            "x".repeat(300) + ".pdf",
            "🇻🇳.png",
            "=?utf-8?B?UXV54bq_dA==?=",
            "CON",
            "a\";filename=\"b",
            "tệp\u202egpj.exe");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "",
            "foo",
            "application/x-msdownload",
            "text/html",
            "image/svg+xml",
            "multipart/mixed; boundary=x");

    private final Random random;
    private final String boundary;

    FuzzedForm(Random random) {
        this.random = random;
        this.boundary = random.nextInt(20) == 0 ? "--" : "dti-fuzz-" + random.nextInt(1000);
    }

    RawCall body(RawCall call, Sample sample) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String field : List.of("campaign", "unit", "leaf", "file")) {
            for (int times = random.nextInt(12) == 0 ? 2 : random.nextInt(15) == 0 ? 0 : 1; times > 0; times--) {
                form.writeBytes(field.equals("file") ? file() : field(field, value(sample.known(field))));
            }
        }
        if (random.nextInt(15) == 0) {
            form.writeBytes(field("unknown", "x"));
        }
        if (random.nextInt(15) > 0) {
            form.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        String type = random.nextInt(15) == 0 ? Probes.FORM : Probes.FORM + "; boundary=" + boundary;
        return call.sending(type, form.toByteArray());
    }

    private String value(String sound) {
        if (random.nextInt(4) > 0) {
            return sound;
        }
        List<OddText> odd = OddText.all();
        return odd.get(random.nextInt(odd.size())).text();
    }

    private byte[] field(String name, String value) {
        String end = random.nextInt(20) == 0 ? "\n" : "\r\n";
        return ("--" + boundary + end + "Content-Disposition: form-data; name=\"" + name + "\"" + end + end + value
                        + end)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] file() {
        byte[] content = new byte[random.nextInt(500)];
        random.nextBytes(content);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String named =
                random.nextBoolean() ? "; filename=\"" + name + "\"" : "; filename*=UTF-8''" + Sample.encoded(name);
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"" + named
                + "\r\nContent-Type: " + type + "\r\n"
                + (random.nextInt(10) == 0 ? "Content-Transfer-Encoding: base64\r\n" : "") + "\r\n";
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }
}
