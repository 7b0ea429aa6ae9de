package dti.scoring.scores.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two moments of a submission, and the events that caused them.
 *
 * @param leaf the leaf asked about; null for the whole submission
 * @param figures the differing figures of the whole submission and of each node
 * @param events the events after the first moment, up to the second, that moved any of these figures; their shares of a
 *     figure add up to its difference exactly
 * @param eventsWithoutEffect the number of other events in between
 */
public record HistoryDiff(
        String campaign,
        String unit,
        @Nullable String leaf,
        Moment from,
        Moment to,
        List<Figure> figures,
        List<EventShares> events,
        int eventsWithoutEffect) {

    /** The last event up to the moment. Version 0 without a time is before the first event. */
    public record Moment(long version, @Nullable Instant recordedAt) {}

    /**
     * One figure.
     *
     * @param node its key; null for the whole submission
     * @param what {@code self | council | achieved | applicableMax | bonus}
     * @param before null where there was none, which counts as 0
     * @param after null where there is none, which counts as 0
     * @param difference after minus before
     */
    public record Figure(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String node,

            String what,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            BigDecimal difference) {}

    /** An event and the figures it moved. */
    public record EventShares(
            long version,
            long position,
            UUID eventId,
            String type,
            Instant at,
            HistoryRow.Who who,
            @Nullable String leaf,
            @Nullable String why,
            List<Figure> shares) {}
}
