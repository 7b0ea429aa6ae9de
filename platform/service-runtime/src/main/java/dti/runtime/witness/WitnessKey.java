package dti.runtime.witness;

import dti.transparency.VerifierKey;
import dti.runtime.start.GivenKey;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whose signatures a witness believes. Nobody's are checked where no key is given, and nothing is kept where one is malformed. */
@Singleton
final class WitnessKey {

    private final Optional<GivenKey<VerifierKey>> given;

    WitnessKey(WitnessConfig config) {
        this.given = config.verifierKey()
                .filter(text -> !text.isBlank())
                .map(text -> GivenKey.of("DTI_CHECKPOINT_VERIFIER_KEY", Optional.of(text), VerifierKey::parse));
    }

    Optional<VerifierKey> key() {
        return given.flatMap(GivenKey::key);
    }

    /** What is wrong with the key that is given; empty when none is. */
    Optional<String> trouble() {
        return given.flatMap(GivenKey::trouble);
    }
}
