package dti.scoring.integrity.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the scheduled verification of the log of submissions. */
@ConfigMapping(prefix = "dti.verifications")
public interface VerificationConfig {

    /**
     * Returns the time from the end of one verification to the next. A verification reads the whole log: some seconds
     * per million events. Zero disables it.
     */
    @WithDefault("24h")
    Duration every();

    /** Returns the time between two checks: a small update and a small read. Short, so that results are seen soon. */
    @WithDefault("5s")
    Duration lookEvery();

    /** Another instance begins the verification anew when it has seen no heartbeat for this long, by its own clock. */
    @WithDefault("PT2M")
    Duration lease();
}
