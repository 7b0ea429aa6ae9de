package dti.evidence.files.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** At start, removes the temporary files that a killed service left behind. */
@Singleton
final class StoreTidying {

    private static final Logger LOG = Logger.getLogger(StoreTidying.class);

    private final AsyncContentStore files;
    private final StoreConfig config;
    private final Clock clock;

    StoreTidying(AsyncContentStore files, StoreConfig config, Clock clock) {
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    void tidy(@Observes StartupEvent event) {
        int removed = files.removeAbandoned(clock.instant().minus(config.abandonedAfter()));
        if (removed > 0) {
            LOG.infof("abandoned-uploads-removed count=%d", removed);
        }
    }
}
