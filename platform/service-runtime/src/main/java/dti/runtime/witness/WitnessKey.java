package dti.runtime.witness;

import dti.runtime.start.ConfiguredKey;
import dti.transparency.VerifierKey;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The key whose signatures a witness accepts. Without a key, signatures are not checked; with a malformed key, no
 * checkpoint is kept.
 */
@Singleton
final class WitnessKey {

    private final Optional<ConfiguredKey<VerifierKey>> given;

    WitnessKey(WitnessConfig config) {
        this.given = config.verifierKey()
                .filter(text -> !text.isBlank())
                .map(text -> ConfiguredKey.of("DTI_CHECKPOINT_VERIFIER_KEY", Optional.of(text), VerifierKey::parse));
    }

    Optional<VerifierKey> key() {
        return given.flatMap(ConfiguredKey::key);
    }

    /** The fault of the configured key; empty when there is none, or no key. */
    Optional<String> trouble() {
        return given.flatMap(ConfiguredKey::trouble);
    }
}
