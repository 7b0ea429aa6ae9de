package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.evidence.files.application.StoreConfig;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send too much get a response in time. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class OversizedBodyTest {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int CHUNKS_MAX = 4_000;
    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";

    @Inject
    StoreConfig store;

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_is_sent() throws IOException {
        try (Socket client = connect()) {
            send(client, "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 60000000\r\n\r\n");

            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("urn:dti:problem:too-large");
        }
    }

    @Test
    void json_is_refused_long_before_a_file_would_be() throws IOException {
        try (Socket client = connect()) {
            send(client, "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n");

            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_file_on_its_way_lies_beside_what_is_kept() throws IOException {
        try (Socket client = connect()) {
            send(client, "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n");
            client.getOutputStream().write((PART + "half of it").getBytes(StandardCharsets.US_ASCII));

            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(Files.list(store.directory().resolve("incoming")))
                            .anySatisfy(file -> assertThat(file.toString()).endsWith("upload")));
        }
    }

    @Test
    @Timeout(60)
    void an_endless_body_in_chunks_is_cut_off() throws IOException {
        try (Socket client = connect()) {
            send(client, "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n");
            int chunks = endless(client.getOutputStream(), PART);

            assertThat(chunks).isLessThan(CHUNKS_MAX);
        }
    }

    /** The number of chunks sent before the server closed the connection. */
    private static int endless(OutputStream body, String start) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, chunk, 0, start.length());
        for (int sent = 0; sent < CHUNKS_MAX; sent++) {
            try {
                body.write((Integer.toHexString(CHUNK_BYTES) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                body.write(chunk);
                body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                chunk = new byte[CHUNK_BYTES];
            } catch (SocketException hungUp) {
                return sent;
            }
        }
        return CHUNKS_MAX;
    }

    private static Socket connect() throws IOException {
        return new Socket("127.0.0.1", RestAssured.port);
    }

    private static void send(Socket client, String headers) throws IOException {
        String request = "POST " + ApiTest.EVIDENCE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.token("unit-officer", ApiTest.UNIT) + "\r\n" + headers;
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }
}
