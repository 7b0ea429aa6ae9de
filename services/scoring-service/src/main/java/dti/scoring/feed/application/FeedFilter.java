package dti.scoring.feed.application;

import dti.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events a reader wants; null or empty means any.
 *
 * @param since recorded then or later
 * @param until recorded before
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

    /** The same of this unit, or of any. */
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

    /** Times grow with positions: after this one nothing is wanted any more. */
    boolean isOver(StoredEvent event) {
        return until != null && !event.recordedAt().isBefore(until);
    }
}
