package dti.ranking.publications.application;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
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

    /** It takes somebody to give the service its key. */
    private static final int RETRY_AFTER_SECONDS = 60;

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

    /** 503 where the service was given no key. */
    Signed sign(String document) {
        SignerKey signer = key.key()
                .orElseThrow(() -> ProblemException.unavailable(
                        new Text(
                                "Dịch vụ chưa có khóa ký (DTI_PUBLICATION_SIGNER_KEY) nên chưa công bố được.",
                                "This service has no key to sign with (DTI_PUBLICATION_SIGNER_KEY), so it publishes nothing."),
                        RETRY_AFTER_SECONDS));
        return new Signed(DetachedJws.sign(signer, EditionText.bytes(document)), signer.verifier());
    }

    Optional<VerifierKey> verifier() {
        return key.key().map(SignerKey::verifier);
    }
}
