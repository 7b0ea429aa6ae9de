package dti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import dti.testsupport.edge.RawAnswer;
import dti.testsupport.edge.RawClient;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class SlowRequestTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String HEAD = "POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + Tokens.token("unit-officer", "hn-so-noi-vu") + "\r\n";

    @Test
    void headers_at_a_byte_a_second_are_not_waited_for() {
        long began = System.nanoTime();

        RawAnswer answer = client().trickle("GET /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\n", A_SECOND);

        assertThat(answer.isProblem(408)).as(answer.toString()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_body_at_a_byte_a_second_is_not_waited_for() {
        assertNotWaitedFor(HEAD + "Content-Type: application/json\r\nContent-Length: 200\r\n\r\n", " ");
    }

    @Test
    void nor_is_a_file() {
        assertNotWaitedFor(
                HEAD + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 2000\r\n\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na");
    }

    private static void assertNotWaitedFor(String head, String bodyBegin) {
        long began = System.nanoTime();

        RawAnswer answer = client().exchange(out -> {
            out.write((head + bodyBegin).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            for (int sent = 0; sent < 100; sent++) {
                Thread.sleep(A_SECOND);
                out.write(' ');
                out.flush();
            }
        });

        assertThat(answer.isProblem(408)).as(answer.toString()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void what_is_too_long_to_be_a_request_is_refused_cleanly() {
        assertThat(client().send("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: localhost\r\n")
                        .status())
                .isEqualTo(414);
        assertThat(client().send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n")
                        .status())
                .isEqualTo(431);
    }

    private static RawClient client() {
        return new RawClient(RestAssured.port);
    }
}
