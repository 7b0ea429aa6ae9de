package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    @TempDir
    private Path keys;

    @Test
    void a_token_holds_its_claims_and_verifies_with_the_public_key() throws Exception {
        TokenIssuer issuer = new TokenIssuer(keys);

        String token = issuer.issue(TokenRequest.of("council")
                .unit("hn-so-thong-tin-va-truyen-thong")
                .scopes(List.of("a", "b")));

        JwtClaims claims = verifier(issuer).processToClaims(token);
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("council");
        assertThat(claims.getStringClaimValue("unit")).isEqualTo("hn-so-thong-tin-va-truyen-thong");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("a b");
        assertThat(claims.getSubject()).isEqualTo("local-council-hn-so-thong-tin-va-truyen-thong");
    }

    @Test
    void a_token_is_valid_for_twelve_hours() throws Exception {
        TokenIssuer issuer = new TokenIssuer(keys);
        Instant almostTwelveHoursAgo = Instant.now().minus(Duration.ofHours(12)).plusSeconds(60);

        String almostExpired = issuer.issue(TokenRequest.of("auditor"), almostTwelveHoursAgo);
        String expired = issuer.issue(TokenRequest.of("auditor"), almostTwelveHoursAgo.minusSeconds(120));

        assertThat(verifier(issuer).processToClaims(almostExpired).getSubject()).isEqualTo("local-auditor");
        assertThatThrownBy(() -> verifier(issuer).processToClaims(expired)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        TokenIssuer first = new TokenIssuer(keys);
        TokenIssuer second = new TokenIssuer(keys);

        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("token-issuer.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void another_machines_token_does_not_verify(@TempDir Path elsewhere) {
        String foreign = new TokenIssuer(elsewhere).issue(TokenRequest.of("administrator"));

        assertThatThrownBy(() -> verifier(new TokenIssuer(keys)).processToClaims(foreign))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void an_unknown_role_is_refused_with_the_list_of_roles() {
        assertThatThrownBy(() -> TokenRequest.of("king"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("king")
                .hasMessageContaining("unit-officer");
    }

    private static JwtConsumer verifier(TokenIssuer issuer) throws Exception {
        byte[] encoded = Base64.getDecoder().decode(issuer.publicKey());
        return new JwtConsumerBuilder()
                .setExpectedIssuer("dti-local")
                .setExpectedAudience("dti")
                .setRequireExpirationTime()
                .setVerificationKey(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)))
                .build();
    }
}
