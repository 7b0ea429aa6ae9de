package dti.scoring.feed.http;

import dti.eventstore.publish.Translation;
import dti.scoring.feed.application.EventFeed;
import java.util.List;

/**
 * A page of the feed.
 *
 * @param nextCursor the cursor for the next request's {@code after}; always present, because the log grows
 * @param caughtUp true at the end of the log, or of the requested time; false if more events may follow at once, even
 *     after a page without items, when a filter passes few events
 */
record EventsAnswer(List<CloudEvent> items, String nextCursor, boolean caughtUp) {

    static EventsAnswer of(EventFeed.Stretch stretch, Translation translation) {
        List<CloudEvent> items = stretch.events().stream()
                .map(event -> CloudEvent.of(event, stretch.cursor().generation(), translation))
                .toList();
        return new EventsAnswer(items, stretch.cursor().text(), stretch.caughtUp());
    }
}
