package dti.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.testsupport.RotatedKeys;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The service reads the issuer's keys, and reads them again after the issuer has changed them. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(RotatedKeys.class)
class KeyRotationTest {

    @Test
    void a_new_key_counts_soon_after_the_issuer_has_it_and_the_old_one_no_more() {
        String old = RotatedKeys.token("auditor");
        assertThat(status(old)).isEqualTo(200);

        RotatedKeys.rotate("second");

        await().atMost(Duration.ofSeconds(20)).until(() -> status(RotatedKeys.token("auditor")) == 200);
        assertThat(status(old)).isEqualTo(401);
        assertThat(status(Tokens.token("auditor")))
                .as("a key the issuer never had")
                .isEqualTo(401);
    }

    private static int status(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/ranking/parked-streams")
                .statusCode();
    }
}
