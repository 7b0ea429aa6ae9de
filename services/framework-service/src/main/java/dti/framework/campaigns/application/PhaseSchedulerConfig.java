package dti.framework.campaigns.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures how this service opens phases by their dates. */
@ConfigMapping(prefix = "dti.phase-scheduler")
public interface PhaseSchedulerConfig {

    /** Whether this instance opens due phases. Any number of instances may do so. */
    @WithDefault("true")
    boolean enabled();
}
