package dti.runtime.work;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** What the service does by itself, again and again, from its start to its end; every bean of the kind is kept going. */
public interface PeriodicTask {

    /** What a failure is logged as. */
    String name();

    /** Between two looks for something to do. */
    Duration pause();

    /** Does what there is to do; one look at a time. */
    Uni<Void> look();
}
