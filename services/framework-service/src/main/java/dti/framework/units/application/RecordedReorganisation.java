package dti.framework.units.application;

import dti.framework.units.domain.Reorganisation;
import java.time.Instant;
import java.util.UUID;

/**
 * A reorganisation as it was recorded.
 *
 * @param by the opaque subject id of the person who recorded it
 */
public record RecordedReorganisation(UUID id, Reorganisation act, String by, Instant at) {

    /** Its place in lists. */
    public String key() {
        return act.effectiveOn() + "." + id;
    }
}
