package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The realm of production and the local issuer agree; otherwise tests would prove nothing about production. */
class KeycloakRealmTest {

    private final JsonNode realm = read();

    @Test
    void both_know_the_same_roles() {
        List<String> roles = realm.at("/roles/realm")
                .valueStream()
                .map(role -> role.get("name").asText())
                .toList();

        assertThat(roles).containsExactlyInAnyOrderElementsOf(TokenRequest.ROLES);
    }

    @Test
    void keycloak_writes_the_claims_the_services_read() {
        List<String> claims = realm.at("/clientScopes/0/protocolMappers")
                .valueStream()
                .map(mapper -> mapper.at("/config/claim.name").asText())
                .filter(claim -> !claim.isEmpty())
                .toList();
        List<String> audiences = realm.at("/clientScopes/0/protocolMappers")
                .valueStream()
                .map(mapper -> mapper.at("/config/included.custom.audience").asText())
                .filter(audience -> !audience.isEmpty())
                .toList();

        assertThat(claims).containsExactlyInAnyOrder("groups", "unit");
        assertThat(audiences).containsExactly(TokenIssuer.AUDIENCE);
    }

    @Test
    void the_file_holds_no_secret() {
        List<String> secrets = realm.findValuesAsText("secret");

        assertThat(secrets).containsExactly("${DTI_INTEGRATOR_SECRET}");
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(StackHome.findRoot()
                            .resolve("deploy/keycloak/dti-realm.json")
                            .toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
