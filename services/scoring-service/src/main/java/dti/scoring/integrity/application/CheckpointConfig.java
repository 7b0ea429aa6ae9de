package dti.scoring.integrity.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Configures when the log of submissions is signed, and with which key. */
@ConfigMapping(prefix = "dti.checkpoints")
public interface CheckpointConfig {

    /**
     * Returns the private key, {@code PRIVATE+KEY+name+id+key}. Its name is the log's origin. Without a key nothing is
     * signed.
     */
    Optional<String> signerKey();

    /**
     * Signs after this many new events at the latest. This bounds what a proof has to bridge, and what an attacker
     * could change unseen.
     */
    @WithDefault("1000")
    int events();

    /**
     * Signs after this time at the latest, when events were added. This bounds the time in which a tail could be cut
     * unseen.
     */
    @WithDefault("60s")
    Duration every();

    /**
     * Returns the time between two checks whether to sign. A check is two small reads; a checkpoint is late by no more
     * than this.
     */
    @WithDefault("1s")
    Duration lookEvery();
}
