package dti.scoring.integrity.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** When the log of submissions is signed, and with what. */
@ConfigMapping(prefix = "dti.checkpoints")
public interface CheckpointConfig {

    /** The private key, {@code PRIVATE+KEY+name+id+key}; its name is the log's origin. Without it nothing is signed. */
    Optional<String> signerKey();

    /** After so many events at the latest: what a proof has to bridge, and an attacker could change unseen, stays small. */
    @WithDefault("1000")
    int events();

    /** After so long at the latest, when something was added: the time in which a tail could be cut unseen. */
    @WithDefault("60s")
    Duration every();

    /** How often is looked whether it is time to: two small reads; a checkpoint is late by no more than this. */
    @WithDefault("1s")
    Duration lookEvery();
}
