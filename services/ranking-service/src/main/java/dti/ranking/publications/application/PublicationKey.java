package dti.ranking.publications.application;

import dti.ranking.publications.domain.Refusal;
import dti.runtime.start.ConfiguredKey;
import dti.transparency.DetachedJws;
import dti.transparency.SignerKey;
import dti.transparency.VerifierKey;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The key this service publishes with. */
@Startup
@ApplicationScoped
class PublicationKey {

    private final ConfiguredKey<SignerKey> key;

    PublicationKey(PublicationConfig config) {
        this.key = ConfiguredKey.of("DTI_PUBLICATION_SIGNER_KEY", config.signerKey(), SignerKey::parse);
    }

    /** Why nothing can be published; empty when it can. */
    Optional<String> trouble() {
        return key.trouble();
    }

    /** A document's detached signature, and the public key it is checked with. */
    record Signed(String jws, VerifierKey verifier) {}

    /** Refuses every publication where the service was given no key. */
    Optional<Refusal> refusal() {
        return key.key().isPresent() ? Optional.empty() : Optional.of(new Refusal.SignerKeyMissing());
    }

    /** Signs a document; only where there is no {@link #refusal}. */
    Signed sign(String document) {
        SignerKey signer = key.key().orElseThrow();
        return new Signed(DetachedJws.sign(signer, EditionText.bytes(document)), signer.verifier());
    }

    Optional<VerifierKey> verifier() {
        return key.key().map(SignerKey::verifier);
    }
}
