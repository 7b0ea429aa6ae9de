package dti.ranking.publications.application;

import dti.ranking.publications.domain.Refusal;
import dti.runtime.start.ConfiguredKey;
import dti.transparency.DetachedJws;
import dti.transparency.SignerKey;
import dti.transparency.VerifierKey;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The key that signs this service's publications. */
@Startup
@ApplicationScoped
class PublicationKey {

    private final ConfiguredKey<SignerKey> key;

    PublicationKey(PublicationConfig config) {
        this.key = ConfiguredKey.of("DTI_PUBLICATION_SIGNER_KEY", config.signerKey(), SignerKey::parse);
    }

    /** The reason why the key cannot be used; empty where it can. */
    Optional<String> trouble() {
        return key.trouble();
    }

    /** A document's detached signature, and the public key that verifies it. */
    record Signed(String jws, VerifierKey verifier) {}

    /** Refuses every publication where no usable key is configured. */
    Optional<Refusal> refusal() {
        return key.key().isPresent() ? Optional.empty() : Optional.of(new Refusal.SignerKeyMissing());
    }

    /** Signs a document. Requires that there is no {@link #refusal}. */
    Signed sign(String document) {
        SignerKey signer = key.key().orElseThrow();
        return new Signed(DetachedJws.sign(signer, EditionText.bytes(document)), signer.verifier());
    }

    Optional<VerifierKey> verifier() {
        return key.key().map(SignerKey::verifier);
    }
}
