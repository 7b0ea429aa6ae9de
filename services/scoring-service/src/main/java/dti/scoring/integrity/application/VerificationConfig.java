package dti.scoring.integrity.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the log of submissions verifies itself. */
@ConfigMapping(prefix = "dti.verifications")
public interface VerificationConfig {

    /** After so long since the last time; it reads the whole log, some seconds per million events. Zero: never. */
    @WithDefault("24h")
    Duration every();

    /** How often is looked whether it is time to: a small update and a small read, for what should be seen soon. */
    @WithDefault("5s")
    Duration lookEvery();

    /** Without a heartbeat for so long, by the clock of who waits for one, another instance begins the verification anew. */
    @WithDefault("PT2M")
    Duration lease();
}
