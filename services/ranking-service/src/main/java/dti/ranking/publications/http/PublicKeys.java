package dti.ranking.publications.http;

import dti.transparency.VerifierKey;
import java.util.Base64;
import java.util.List;

/** A JWK set. */
public record PublicKeys(List<PublicKey> keys) {

    /**
     * A public key as a JWK (RFC 8037).
     *
     * @param kid the key id, as the header of a signature names it
     * @param x the public key, base64url
     * @param verifierKey the same key in the format of C2SP signed-note: {@code name+id+key}
     */
    public record PublicKey(String kty, String crv, String alg, String use, String kid, String x, String verifierKey) {

        private static PublicKey of(VerifierKey key) {
            String x = Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey());
            return new PublicKey("OKP", "Ed25519", "EdDSA", "sig", key.keyId(), x, key.toString());
        }
    }

    static PublicKeys of(List<VerifierKey> keys) {
        return new PublicKeys(keys.stream().map(PublicKey::of).toList());
    }
}
