package dti.testsupport.edge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A client for malformed requests: sends raw bytes, and reads the answer meanwhile. */
public final class RawClient {

    private static final int CHUNK = 16 * 1024;
    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(90);

    private final int port;

    public RawClient(int port) {
        this.port = port;
    }

    /** Sends a request without a body. */
    public RawAnswer send(String head) {
        return send(head, 0);
    }

    /** Sends a head without its blank line, then this many bytes of body in chunks, until there is an answer. */
    public RawAnswer send(String head, int chunkedBytes) {
        String framed = chunkedBytes == 0 ? head : head + "Transfer-Encoding: chunked\r\n";
        return exchange(out -> {
            out.write((framed + "\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < chunkedBytes; sent += CHUNK) {
                out.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(spaces);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write((chunkedBytes == 0 ? "" : "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        });
    }

    /** Writes a request to a connection. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** Writes on a separate thread, and reads one answer. */
    public RawAnswer exchange(Writing writing) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) ANSWER_AT_MOST.toMillis());
            Thread writer = Thread.ofVirtual().start(() -> {
                try {
                    writing.to(socket.getOutputStream());
                } catch (IOException refused) {
                    // The server has closed the connection; its answer counts.
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
            try {
                return answer(new BufferedInputStream(socket.getInputStream()));
            } finally {
                writer.interrupt();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawAnswer answer(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return RawAnswer.NONE;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new RawAnswer(Integer.parseInt(first.split(" ")[1]), headers, body);
    }

    /** Reads one line; empty at the end of the stream or after a reset. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
                if (read != '\r') {
                    line.append((char) read);
                }
            }
        } catch (java.net.SocketException reset) {
            return "";
        }
        return line.toString();
    }
}
