package dti.ranking.publications.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How far this service has taken in what others tell. */
public interface IntakeProgress {

    /** True as soon as all that was told before the question has been taken in; false where it was not in so long. */
    Uni<Boolean> everythingToldBefore(Duration patience);
}
