package dti.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units ended and others took over: one recorded act. Each unit that ended says so itself as well, in a
 * {@link UnitChanged} that this act caused; what the units earned before stays where it is.
 *
 * @param id of the act
 * @param kind {@code merge | split | succession | reorganisation}
 * @param from codes of the units that ended
 * @param to codes of the units that took over
 * @param effectiveOn the first day of those that took over
 * @param reason why
 * @param decision what ordered it, such as {@code 1656/NQ-UBTVQH15}
 * @param actor who recorded it
 * @param at when it was recorded
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
