package dti.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DetachedJwsTest {

    private static final SignerKey SIGNER = SignerKey.generate("dti/ranking/publications");
    private static final VerifierKey KEY = SIGNER.verifier();
    private static final byte[] PAYLOAD = "{\"đợt\":\"hn-so-2024\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_signature_verifies_its_payload_and_no_other() {
        String jws = DetachedJws.sign(SIGNER, PAYLOAD);

        assertThat(DetachedJws.verifies(KEY, PAYLOAD, jws)).isTrue();
        assertThat(DetachedJws.verifies(KEY, "{}".getBytes(StandardCharsets.UTF_8), jws))
                .isFalse();
        assertThat(DetachedJws.verifies(SignerKey.generate(KEY.name()).verifier(), PAYLOAD, jws))
                .isFalse();
    }

    @Test
    void a_signature_with_another_header_or_an_attached_payload_is_refused() {
        String jws = DetachedJws.sign(SIGNER, PAYLOAD);
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

        assertThat(DetachedJws.verifies(KEY, PAYLOAD, none + jws.substring(jws.indexOf('.'))))
                .isFalse();
        assertThat(DetachedJws.verifies(KEY, PAYLOAD, jws.replace("..", ".e30.")))
                .isFalse();
        assertThat(DetachedJws.verifies(KEY, PAYLOAD, "nonsense")).isFalse();
        assertThat(DetachedJws.verifies(KEY, PAYLOAD, jws + "*")).isFalse();
    }

    /** RFC 7515 and RFC 7797 implemented by hand, with the JDK only. */
    @Test
    void a_signature_verifies_by_the_standards_alone() throws GeneralSecurityException {
        String[] parts = DetachedJws.sign(SIGNER, PAYLOAD).split("\\.", -1);
        byte[] x509 = Ed25519.joined(HexFormat.of().parseHex("302a300506032b6570032100"), KEY.publicKey());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));

        signature.update((parts[0] + ".").getBytes(StandardCharsets.US_ASCII));
        signature.update(PAYLOAD);

        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .isEqualTo("{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"" + KEY.keyId() + "\"}");
    }
}
