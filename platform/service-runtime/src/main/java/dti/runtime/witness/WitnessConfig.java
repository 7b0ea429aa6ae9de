package dti.runtime.witness;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The name of the witness, and the key whose signatures it accepts. */
@ConfigMapping(prefix = "dti.witness")
public interface WitnessConfig {

    /** The name of the service in the path of its witness: {@code ranking}. */
    String service();

    /** The public key checkpoints must be signed with, {@code name+id+key}. Without it signatures are not checked. */
    Optional<String> verifierKey();
}
