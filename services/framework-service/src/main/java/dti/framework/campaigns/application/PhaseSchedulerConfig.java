package dti.framework.campaigns.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service opens phases by their dates. */
@ConfigMapping(prefix = "dti.phase-scheduler")
public interface PhaseSchedulerConfig {

    /** Whether this instance looks for phases that are due. Any number of instances may. */
    @WithDefault("true")
    boolean enabled();
}
