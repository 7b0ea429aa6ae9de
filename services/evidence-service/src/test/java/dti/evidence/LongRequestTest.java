package dti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.StackResource;
import dti.testsupport.edge.RawClient;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class LongRequestTest {

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
