package dti.ranking.publications.application;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The configuration of the key that signs publications. */
@ConfigMapping(prefix = "dti.publications")
public interface PublicationConfig {

    /** The private key, {@code PRIVATE+KEY+name+id+key}. Without it nothing is published. */
    Optional<String> signerKey();
}
