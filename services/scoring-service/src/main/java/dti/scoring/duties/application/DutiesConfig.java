package dti.scoring.duties.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the reminders of duties. */
@ConfigMapping(prefix = "dti.duties")
public interface DutiesConfig {

    /** A duty is due soon this long before its date. Three days leave a working day after any weekend. */
    @WithDefault("72h")
    Duration soonBefore();

    /**
     * Returns the time between two checks for reminders. A reminder may be half a minute late; a check reads all open
     * work.
     */
    @WithDefault("30s")
    Duration remindEvery();
}
