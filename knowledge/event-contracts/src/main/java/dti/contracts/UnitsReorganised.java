package dti.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units ended and others took over, in one recorded reorganisation. Each unit that ended has also a {@link
 * UnitChanged}. The results of the units before stay with those units.
 *
 * @param id of the reorganisation
 * @param kind {@code merge | split | succession | reorganisation}
 * @param from codes of the units that ended
 * @param to codes of the units that took over
 * @param effectiveOn first day of the units that took over
 * @param reason of the reorganisation
 * @param decision that ordered it, such as {@code 1656/NQ-UBTVQH15}
 * @param actor the person who recorded it
 * @param at time of recording
 */
public record UnitsReorganised(
        String id,
        String kind,
        List<String> from,
        List<String> to,
        LocalDate effectiveOn,
        String reason,
        @Nullable String decision,
        Actor actor,
        Instant at) {}
