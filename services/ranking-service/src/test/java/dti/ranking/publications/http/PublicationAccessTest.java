package dti.ranking.publications.http;

import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls every endpoint of publications as every role, with and without a unit, and anonymously. */
@QuarkusTest
class PublicationAccessTest extends PublicationApi {

    @Test
    void what_is_published_everybody_reads() {
        String id = published(body("1/QĐ", finalised().code()));
        String one = PUBLICATIONS + "/" + id;
        List<String> wrong = new ArrayList<>();

        for (String path :
                List.of(PUBLICATIONS, PUBLICATIONS + "/keys", one, one + "/signature", one + "/proof/" + TRADE)) {
            for (Optional<String> role : roles()) {
                int status = caller(role).get(path).statusCode();
                if (status != 200) {
                    wrong.add(path + " as " + role + ": " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void only_an_administrator_publishes() {
        String code = finalised().code();
        List<String> wrong = new ArrayList<>();

        for (Optional<String> role : roles()) {
            int expected =
                    role.map(each -> each.equals("administrator") ? 201 : 403).orElse(401);
            int status = caller(role)
                    .contentType("application/json")
                    .body(body("1/QĐ", code))
                    .post(PUBLICATIONS)
                    .statusCode();
            if (status != expected) {
                wrong.add("POST as %s: %d, not %d".formatted(role, status, expected));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static RequestSpecification caller(Optional<String> role) {
        RequestSpecification request = exact(RestAssured.given());
        return role.map(each -> request.auth().oauth2(Tokens.token(each, TRADE)))
                .orElse(request);
    }

    private static List<Optional<String>> roles() {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        Tokens.ROLES.stream().map(Optional::of))
                .toList();
    }
}
