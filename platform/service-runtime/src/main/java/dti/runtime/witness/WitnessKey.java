package dti.runtime.witness;

import dti.runtime.start.ConfiguredKey;
import dti.transparency.VerifierKey;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whose signatures a witness believes. Nobody's are checked where no key is given, and nothing is kept where one is malformed. */
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

    /** What is wrong with the key that is given; empty when none is. */
    Optional<String> trouble() {
        return given.flatMap(ConfiguredKey::trouble);
    }
}
