package dti.scoring.duties.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When people are reminded of their duties. */
@ConfigMapping(prefix = "dti.duties")
public interface DutiesConfig {

    /** How long before it is due a duty is due soon. Three days leave a working day after any weekend. */
    @WithDefault("72h")
    Duration soonBefore();

    /** How often is looked for duties to remind of: a reminder may be half a minute late, a look reads all open work. */
    @WithDefault("30s")
    Duration remindEvery();
}
