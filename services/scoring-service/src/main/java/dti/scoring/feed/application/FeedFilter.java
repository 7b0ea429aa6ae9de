package dti.scoring.feed.application;

import dti.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events a reader wants; null or empty means any.
 *
 * @param since only events recorded then or later
 * @param until only events recorded before
 */
public record FeedFilter(
        Set<String> types,
        @Nullable String campaign,
        @Nullable String unit,
        @Nullable String actor,
        @Nullable Instant since,
        @Nullable Instant until) {

    public FeedFilter {
        types = Set.copyOf(types);
    }

    /** A copy for this unit, or for any unit if null. */
    public FeedFilter ofUnit(@Nullable String code) {
        return new FeedFilter(types, campaign, code, actor, since, until);
    }

    boolean wants(StoredEvent event) {
        String[] stream = event.stream().value().split("/", 2);
        return (types.isEmpty() || types.contains(event.type()))
                && (campaign == null || campaign.equals(stream[0]))
                && (unit == null || unit.equals(stream[1]))
                && (actor == null || actor.equals(event.actor()))
                && (since == null || !event.recordedAt().isBefore(since))
                && !isOver(event);
    }

    /** True if this event and all later ones are past the requested time, because times grow with positions. */
    boolean isOver(StoredEvent event) {
        return until != null && !event.recordedAt().isBefore(until);
    }
}
