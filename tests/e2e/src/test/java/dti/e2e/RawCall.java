package dti.e2e;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A request as raw bytes, so that it may be malformed in ways that HTTP libraries prevent.
 *
 * @param target path and query; each character is one byte
 * @param headers whole lines; each character is one byte
 */
record RawCall(Service service, String method, String target, List<String> headers, byte[] body) {

    private static final int SHOWN_MAX = 3_000;

    static RawCall of(Service service, String method, String target) {
        return new RawCall(service, method, target, List.of(), new byte[0]);
    }

    RawCall with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new RawCall(service, method, target, more, body);
    }

    RawCall as(String token) {
        return token.isEmpty() ? this : with("Authorization", "Bearer " + token);
    }

    RawCall sending(String type, byte[] content) {
        return new RawCall(service, method, target, headers, content).with("Content-Type", type);
    }

    /** Encodes a text as UTF-8, with one character per byte. */
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private boolean has(String header) {
        return headers.stream().anyMatch(line -> line.regionMatches(true, 0, header + ":", 0, header.length() + 1));
    }

    byte[] onTheWire(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 && !has("Transfer-Encoding") && !has("Content-Length")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        wire.writeBytes(body);
        return wire.toByteArray();
    }

    /** A curl command that sends the same request. */
    String curl(URI at) {
        StringBuilder command = new StringBuilder("curl -sS -i --path-as-is -X " + method);
        command.append(" --request-target ").append(quoted(target));
        headers.forEach(line -> command.append(" -H ").append(quoted(line)));
        command.append(" http://").append(at.getAuthority());
        if (body.length > 0) {
            byte[] shown = Arrays.copyOf(body, Math.min(body.length, SHOWN_MAX));
            command.append(" --data-binary @- <<< \"$(base64 -d <<< ")
                    .append(Base64.getEncoder().encodeToString(shown))
                    .append(")\"");
            command.append(body.length > SHOWN_MAX ? " # the first of " + body.length + " bytes" : "");
        }
        return command.toString();
    }

    private static String quoted(String text) {
        String shown = text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text;
        StringBuilder quoted = new StringBuilder("$'");
        shown.chars()
                .forEach(each -> quoted.append(
                        each < ' ' || each > '~' || each == '\'' || each == '\\'
                                ? String.format("\\x%02x", each & 0xff)
                                : String.valueOf((char) each)));
        return quoted.append('\'').toString();
    }
}
