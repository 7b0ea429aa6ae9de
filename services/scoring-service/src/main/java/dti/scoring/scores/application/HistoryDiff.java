package dti.scoring.scores.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two moments of a submission, and which events made it differ.
 *
 * @param leaf where only one leaf was asked about
 * @param figures of the whole submission, and of each node that differs
 * @param events those after the first moment, up to the second, that moved any of these; their shares of a figure add up to
 *     its difference exactly
 * @param eventsWithoutEffect how many others there were between
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

    /** The last event by then; version 0 and no time before the first. */
    public record Moment(long version, @Nullable Instant recordedAt) {}

    /**
     * One figure.
     *
     * @param node its key; null for the whole submission
     * @param what {@code self | council | achieved | applicableMax | bonus}
     * @param before null where there was none, which counts as 0
     * @param difference after less before
     */
    public record Figure(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String node,

            String what,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            BigDecimal difference) {}

    /** An event and what it moved. */
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
