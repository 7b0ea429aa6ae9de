package dti.scoring.feed.http;

import dti.eventstore.publish.Translation;
import dti.scoring.feed.application.EventFeed;
import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param nextCursor to ask with as {@code after}; always there, because the log goes on
 * @param caughtUp true at the end of the log, or of the time asked for; false where more may follow at once, even after a
 *     page without items, when a filter passes few events
 */
record EventsAnswer(List<CloudEvent> items, String nextCursor, boolean caughtUp) {

    static EventsAnswer of(EventFeed.Stretch stretch, Translation translation) {
        List<CloudEvent> items = stretch.events().stream()
                .map(event -> CloudEvent.of(event, stretch.cursor().generation(), translation))
                .toList();
        return new EventsAnswer(items, stretch.cursor().text(), stretch.caughtUp());
    }
}
