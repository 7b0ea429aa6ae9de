package dti.runtime.witness;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who witnesses, and whose signatures it believes. */
@ConfigMapping(prefix = "dti.witness")
public interface WitnessConfig {

    /** The name of the service, as its witness is addressed: {@code ranking}. */
    String service();

    /** The public key checkpoints must be signed with, {@code name+id+key}. Without it signatures are not checked. */
    Optional<String> verifierKey();
}
