package dti.runtime.work;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** A task that the service repeats from its start to its end. Every bean of this type runs. */
public interface PeriodicTask {

    /** The name under which a failure is logged. */
    String name();

    /** The pause between two looks for work. */
    Duration pause();

    /** Does the work that is due; one look runs at a time. */
    Uni<Void> look();
}
