package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer on a connection for one request.
 *
 * @param status 0 without an answer
 * @param headers by name in lower case
 */
record RawAnswer(int status, Map<String, String> headers, byte[] body, Duration took) {

    private static final int CONNECT_MILLIS = 5_000;

    /** A stream never ends, so its body is not read. */
    private static final String STREAM = "text/event-stream";

    static RawAnswer to(RawCall call, URI at, Duration atMost) {
        long began = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(at.getHost(), at.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout((int) atMost.toMillis());
            send(socket, call.onTheWire(at.getAuthority()));
            return read(new BufferedInputStream(socket.getInputStream()), began);
        } catch (IOException e) {
            throw new UncheckedIOException(call.service() + " does not answer", e);
        }
    }

    /** A server that answers before it has read everything closes the connection while the client still sends. */
    private static void send(Socket socket, byte[] wire) throws IOException {
        try {
            socket.getOutputStream().write(wire);
            socket.getOutputStream().flush();
        } catch (java.net.SocketException closed) {
            if (socket.getInputStream().available() == 0) {
                throw closed;
            }
        }
    }

    private static RawAnswer read(InputStream in, long began) throws IOException {
        String first = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = first.isEmpty() ? "" : line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int status = first.isEmpty() ? 0 : Integer.parseInt(first.split(" ")[1]);
        byte[] body = headers.getOrDefault("content-type", "").startsWith(STREAM) ? new byte[0] : content(in, headers);
        return new RawAnswer(status, headers, body, Duration.ofNanos(System.nanoTime() - began));
    }

    private static byte[] content(InputStream in, Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return headers.containsKey("content-length")
                    ? in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")))
                    : in.readAllBytes();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            whole.writeBytes(in.readNBytes(size));
            line(in);
        }
        return whole.toByteArray();
    }

    /** Reads one line; empty at the end of the stream, too. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return Json.read(text());
    }
}
