package dti.ranking.publications.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How far this service has consumed the events of other services. */
public interface IntakeProgress {

    /** True as soon as every event published before this call is consumed; false where {@code patience} ends first. */
    Uni<Boolean> everythingToldBefore(Duration patience);
}
